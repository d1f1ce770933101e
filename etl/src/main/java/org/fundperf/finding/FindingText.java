package org.fundperf.finding;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundperf.schema.SchemaFiles;

/** Renders findings as {@code catalogue/findings.csv} words them. */
public final class FindingText {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+|reported|expected)}");

    private static final Map<String, Map<String, String>> WORDING =
            SchemaFiles.keyed("catalogue/findings.csv", "code", row -> row);

    private FindingText() {}

    /** {@code error}, {@code warning} or {@code note}. */
    public static String severity(Finding finding) {
        // A code that nobody worded yet must not be lost, nor weigh less than a person would give it.
        return WORDING.containsKey(finding.code()) ? WORDING.get(finding.code()).get("severity") : "warning";
    }

    /** The message in English. */
    public static String english(Finding finding) {
        return render(finding, "message");
    }

    /** The message in Chinese. */
    public static String chinese(Finding finding) {
        return render(finding, "message_zh");
    }

    private static String render(Finding finding, String column) {
        if (!WORDING.containsKey(finding.code())) {
            return finding.code() + " " + String.join(", ", finding.arguments());
        }
        // In one pass: what a document says may itself look like a placeholder.
        return PLACEHOLDER
                .matcher(WORDING.get(finding.code()).get(column))
                .replaceAll(match -> Matcher.quoteReplacement(argument(finding, match.group(1))));
    }

    private static String argument(Finding finding, String placeholder) {
        return switch (placeholder) {
            case "reported" -> String.valueOf(finding.reported());
            case "expected" -> String.valueOf(finding.expected());
            default -> at(finding.arguments(), Integer.parseInt(placeholder));
        };
    }

    private static String at(List<String> arguments, int index) {
        return index < arguments.size() ? arguments.get(index) : "";
    }
}
