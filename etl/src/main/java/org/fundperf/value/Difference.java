package org.fundperf.value;

import java.util.Optional;
import java.util.regex.Pattern;

/** Tells a difference (较上年提高5个百分点) from a level (提高到95%, 增长率≥5%). */
final class Difference {

    /** A word that is part of a name, or that leads to a level. */
    private static final Pattern NAME_OR_LEVEL = Pattern.compile("率|幅|到|至|为|情况|水平|额|量|数|人数");

    private Difference() {}

    /**
     * Whether the last clause before a number makes it a difference. Growth is itself a rate (同比增长5%), so it is taken
     * unless the indicator is known to be a level of another kind of rate.
     */
    static boolean isNamedIn(String leading, ValueContext context) {
        String clause = lastClause(leading);
        boolean knownRate =
                DimensionTable.measured(context).filter(Dimension::isRatio).isPresent();
        for (int position = 0; position < clause.length(); position++) {
            Optional<Spellings.Match<WordTable.Word>> word = WordTable.startingAt(clause, position);
            if (word.isEmpty() || leadsToLevel(clause, word.get().end())) {
                continue;
            }
            WordTable.Meaning meaning = word.get().meaning().meaning();
            if (meaning == WordTable.Meaning.CHANGE || (meaning == WordTable.Meaning.GROWTH && knownRate)) {
                return true;
            }
        }
        return false;
    }

    private static String lastClause(String text) {
        int end = Math.max(text.lastIndexOf(','), Math.max(text.lastIndexOf(';'), text.lastIndexOf('。')));
        return text.substring(end + 1);
    }

    private static boolean leadsToLevel(String clause, int position) {
        return NAME_OR_LEVEL.matcher(clause).region(position, clause.length()).lookingAt();
    }
}
