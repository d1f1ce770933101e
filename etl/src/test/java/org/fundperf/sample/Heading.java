package org.fundperf.sample;

import java.util.stream.Collectors;

/** The lines above a form's table. */
final class Heading {

    private Heading() {}

    /** Prints the title and, where the variant puts it there, the year. */
    static void print(Sketch sketch, FormHead head, Variant variant, int width) {
        String title = variant.titleStyle() == Variant.TitleStyle.SPACED ? spaced(head.title()) : head.title();
        if (head.printsYear() && variant.yearPlace() == Variant.YearPlace.TITLE) {
            sketch.prose(width, head.year() + "年度" + title);
        } else {
            sketch.prose(width, title);
        }
        if (head.printsYear() && variant.yearPlace() == Variant.YearPlace.OWN_LINE) {
            sketch.prose(width, "(" + head.year() + "年度)");
        }
    }

    private static String spaced(String title) {
        return title.codePoints().mapToObj(Character::toString).collect(Collectors.joining(" "));
    }
}
