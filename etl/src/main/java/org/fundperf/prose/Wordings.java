package org.fundperf.prose;

import java.util.HashMap;
import java.util.Map;
import org.fundperf.schema.SchemaFiles;

/** The words around measures and numbers: {@code prose/wordings.csv}, by role. */
final class Wordings {

    private static final Map<String, Spellings<String>> ROLES = load();

    static final Spellings<String> CONNECTOR = role("connector");
    static final Spellings<String> NEUTRAL = role("neutral");
    static final Spellings<String> ACTUAL = role("actual");
    static final Spellings<String> BUDGET = role("budget");
    static final Spellings<String> FUND = role("fund");
    static final Spellings<String> REGION = role("region");
    static final Spellings<String> PEOPLE = role("people");
    static final Spellings<String> GENERIC = role("generic");
    static final Spellings<String> NO_FUND = role("no_fund");
    static final Spellings<String> TIME = role("time");
    static final Spellings<String> GROWTH = role("growth");
    static final Spellings<String> REACHES = role("reaches");
    static final Spellings<String> ADJUSTS = role("adjusts");
    static final Spellings<String> ADJUSTMENT = role("adjustment");
    static final Spellings<String> COMPARED = role("compared");
    static final Spellings<String> OTHER_BASE = role("other_base");
    static final Spellings<String> APPROXIMATE = role("approximate");
    static final Spellings<String> ROUGHLY = role("roughly");
    static final Spellings<String> PLAN = role("plan");
    static final Spellings<String> OTHER_MATTER = role("other_matter");
    static final Spellings<String> EVENT = role("event");
    static final Spellings<String> PARTS = role("parts");
    static final Spellings<String> TITLE = role("title");

    private Wordings() {}

    private static Spellings<String> role(String name) {
        Spellings<String> wordings = ROLES.get(name);
        if (wordings == null) {
            throw new IllegalStateException("prose/wordings.csv has no wording for the role " + name);
        }
        return wordings;
    }

    private static Map<String, Spellings<String>> load() {
        Map<String, Spellings<String>> roles = new HashMap<>();
        SchemaFiles.each("prose/wordings.csv", row -> {
            roles.computeIfAbsent(row.get("role"), role -> new Spellings<>())
                    .add(row.get("wording"), row.getOrDefault("meaning", ""));
        });
        return roles;
    }
}
