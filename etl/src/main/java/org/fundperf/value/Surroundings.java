package org.fundperf.value;

import java.util.regex.Pattern;

/** The words before and behind a quantity in a sentence. */
record Surroundings(String text, Quantity quantity) {

    private static final int LONGEST = 40;
    private static final int LONGEST_TAIL = 8;
    private static final Pattern PROSE = Pattern.compile("(?:[\\p{IsHan}()A-Za-z:,;。、]|(?:19|20)[0-9]{2}年)*+");
    private static final Pattern CLAUSE_END = Pattern.compile("[,;。]");

    /** 不低于上年的95% is not 95%. */
    private static final Pattern RELATIVE = Pattern.compile("于|超|上年|上一年|去年|同期|较|比上|上限|下限|以上|以下|以内");

    String leading() {
        return text.substring(0, quantity.start());
    }

    String trailing() {
        return text.substring(quantity.end());
    }

    /** Whether a sign stands apart from the number: ≥上年的95%, 0.1%≤. */
    boolean holdSigns() {
        return (leading() + trailing()).chars().anyMatch(character -> BoundTable.isSign((char) character));
    }

    /** Whether they only name or comment a value that is said without comparator: 参保率95%; 100%，按时发放. */
    boolean merelyName(ValueContext context) {
        return text.length() <= LONGEST
                && PROSE.matcher(leading()).matches()
                && PROSE.matcher(trailing()).matches()
                && !RELATIVE.matcher(leading() + trailing()).find()
                && fits(context)
                && tailIsShort();
    }

    private boolean fits(ValueContext context) {
        Unit unit = quantity.unit();
        return unit.dimension().equals("ratio")
                || DimensionTable.measured(context)
                        .filter(dimension -> dimension.reads(unit))
                        .isPresent();
    }

    /** 100%按时发放 speaks of a rate; 19个乡镇开展检查 does not speak of 19. */
    private boolean tailIsShort() {
        boolean newClause = CLAUSE_END.matcher(trailing()).lookingAt();
        boolean rate = quantity.unit().dimension().equals("ratio") && trailing().length() <= LONGEST_TAIL;
        return newClause || rate || Wording.isIdle(trailing());
    }
}
