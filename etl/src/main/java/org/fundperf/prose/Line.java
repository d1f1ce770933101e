package org.fundperf.prose;

import java.util.regex.Pattern;

/**
 * The outer form of a line of text, which tells whether a page broke it.
 *
 * @param empty nothing to see
 * @param opens begins a section or a list item
 * @param open ends without a mark that ends a sentence, and is no heading, caption or field
 * @param heading a heading or caption
 */
record Line(boolean empty, boolean opens, boolean open, boolean heading) {

    private static final Line NOTHING = new Line(true, false, false, false);
    private static final int LONGEST_HEADING = 50;
    private static final Pattern OPENS = Pattern.compile(
            "[(（]?[一二三四五六七八九十]{1,3}[)）、.．:：].*|[(（]\\d{1,2}[)）].*|\\d{1,2}(?:、|[.．)）](?!\\d)).*|第[一二三四五六七八九十]{1,3}[章节部条].*|附[表件].*|#.*",
            Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("[^,，。；;]{1,14}[:：][^,，。；;]*", Pattern.DOTALL);
    private static final Pattern BRACKETED = Pattern.compile("[(（][^()（）]*[)）]", Pattern.DOTALL);
    private static final String SENTENCE_ENDS = "。！!？?；;：:";
    private static final String PAUSES = ",，。；;、";
    /** A shorter line without any mark is a heading or a caption, not a line that a page broke. */
    private static final int SHORTEST_BROKEN_LINE = 20;
    /** What is looked at of a line's beginning and end: enough for every rule, whatever the line's length. */
    private static final int SIGHT = 400;

    static Line of(String text) {
        String line = text.strip();
        if (line.isEmpty()) {
            return NOTHING;
        }
        String head = line.substring(0, Math.min(SIGHT, line.length()));
        boolean opens = OPENS.matcher(head).matches();
        boolean ended = SENTENCE_ENDS.indexOf(line.charAt(line.length() - 1)) >= 0;
        boolean prose = prose(line, head, opens);
        boolean heading = !ended
                && !prose
                && line.length() <= LONGEST_HEADING
                && !FIELD.matcher(head).matches();
        return new Line(false, opens, !ended && prose, heading);
    }

    private static boolean prose(String line, String head, boolean opens) {
        if (FIELD.matcher(head).matches() || BRACKETED.matcher(head).matches()) {
            return false;
        }
        if (head.chars().anyMatch(character -> PAUSES.indexOf(character) >= 0) && !(opens && onlyOrdinalPauses(head))) {
            return true;
        }
        String tail = line.substring(Math.max(0, line.length() - 10)).replaceAll("\\s", "");
        return !opens && line.length() >= SHORTEST_BROKEN_LINE && !Wordings.TITLE.ends(tail);
    }

    /** 一、基金收入、支出情况 is a heading. */
    private static boolean onlyOrdinalPauses(String head) {
        return head.length() <= LONGEST_HEADING && head.chars().noneMatch(character -> ",，。；;".indexOf(character) >= 0);
    }

    boolean runsInto(Line next) {
        return open && !next.opens;
    }
}
