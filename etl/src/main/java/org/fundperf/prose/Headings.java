package org.fundperf.prose;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fund and region that a section's headings name for its paragraphs; a heading ends those of its level and deeper. */
final class Headings {

    /** 一、 and （一） and 1、 and （1） and none. */
    private static final Pattern LEVEL = Pattern.compile(
            "^(?:(第?[一二三四五六七八九十]{1,3}[章节部、.:])|(\\([一二三四五六七八九十]{1,3}\\))|(\\d{1,2}[、.])|(\\(\\d{1,2}\\)))?");

    private static final Pattern NAME = Pattern.compile("^.{0,40}?(?:保险基金|保险|基金|医保|社保)");
    private static final int LEVELS = 5;

    private final String[] regions = new String[LEVELS];
    private final String[] funds = new String[LEVELS];

    void read(CharSequence heading) {
        Matcher ordinal = LEVEL.matcher(heading);
        int level = LEVELS - 1;
        for (int group = 1; ordinal.lookingAt() && group < LEVELS; group++) {
            level = ordinal.group(group) != null ? group - 1 : level;
        }
        for (int deeper = level; deeper < LEVELS; deeper++) {
            regions[deeper] = null;
            funds[deeper] = null;
        }
        Matcher name = NAME.matcher(heading.subSequence(ordinal.end(), heading.length()));
        if (name.find()) {
            Qualifier qualifier = QualifierReader.read(name.group(), false);
            regions[level] = qualifier.region().isEmpty() ? null : qualifier.region();
            funds[level] = qualifier.fund().isEmpty() ? null : qualifier.fund();
        }
    }

    Subject subject() {
        return new Subject(deepest(regions), deepest(funds));
    }

    private static String deepest(String[] names) {
        for (int level = LEVELS - 1; level >= 0; level--) {
            if (names[level] != null) {
                return names[level];
            }
        }
        return "";
    }
}
