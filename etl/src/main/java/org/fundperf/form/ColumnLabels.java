package org.fundperf.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fundperf.schema.SchemaFiles;

/** Column headings and the roles they give: {@code forms/columns.csv}. */
final class ColumnLabels {

    private record Rule(Pattern pattern, Role role) {}

    private static final int LONGEST_HEADING = 40;
    private static final Map<String, List<Rule>> SETS = load();

    private ColumnLabels() {}

    /** The role that a heading gives in a set of columns; empty when it is no heading. */
    static Optional<Role> role(String set, String heading) {
        String wording = Wording.withoutNumbering(Wording.squeeze(heading));
        if (wording.isEmpty() || wording.length() > LONGEST_HEADING) {
            return Optional.empty();
        }
        return SETS.getOrDefault(set, List.of()).stream()
                .filter(rule -> rule.pattern().matcher(wording).find())
                .map(Rule::role)
                .findFirst();
    }

    private static Map<String, List<Rule>> load() {
        Map<String, List<Rule>> sets = new HashMap<>();
        SchemaFiles.each("forms/columns.csv", row -> {
            Rule rule = new Rule(Pattern.compile(row.get("pattern")), Role.of(row.get("role")));
            sets.computeIfAbsent(row.get("set"), set -> new ArrayList<>()).add(rule);
        });
        return Map.copyOf(sets);
    }
}
