package org.fundperf.fact;

import java.util.regex.Pattern;

/** Names of projects without the codes that budget systems print before them. */
final class ProjectName {

    /** [155], 314002-, 51172523T000010203846-; a year is no code. */
    private static final Pattern CODE = Pattern.compile(
            "^(?:\\s*(?:[\\[【〔]\\d{2,}[\\]】〕]|\\d{5,}[0-9A-Za-z]*\\s*[-—－_:：](?!\\d)|\\d{3}\\s*[-—－_](?!\\d)|\\d{8,}"
                    + "[0-9A-Z]*(?![年月])))+\\s*");

    private ProjectName() {}

    /** The name as written, without codes. */
    static String of(String text) {
        String stripped = text.strip();
        String name = CODE.matcher(stripped).replaceFirst("");
        return name.isEmpty() ? stripped : name;
    }
}
