package org.fundperf.form;

import java.util.HashMap;
import java.util.Map;
import org.fundperf.schema.SchemaFiles;

/** Characters that typists and scanners take for others: {@code forms/lookalikes.csv}. */
final class LookAlikes {

    private static final Map<Integer, Integer> MEANT = load();

    private LookAlikes() {}

    /** The text with each such character replaced by the one that is usually meant. */
    static String replace(String text) {
        return text.codePoints()
                .map(character -> MEANT.getOrDefault(character, character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Map<Integer, Integer> load() {
        Map<Integer, Integer> meant = new HashMap<>();
        SchemaFiles.each(
                "forms/lookalikes.csv",
                row -> meant.put(
                        row.get("written").codePointAt(0), row.get("meant").codePointAt(0)));
        return Map.copyOf(meant);
    }
}
