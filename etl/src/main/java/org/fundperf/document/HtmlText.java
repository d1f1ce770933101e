package org.fundperf.document;

/** Text of a web page as it is shown: white space runs are one space, line breaks come from elements. */
final class HtmlText {

    private final StringBuilder shown = new StringBuilder();

    void append(String written) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            boolean blank = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
            if (!blank) {
                shown.append(c);
            } else if (!shown.isEmpty() && !Character.isWhitespace(shown.charAt(shown.length() - 1))) {
                shown.append(' ');
            }
        }
    }

    void lineBreak() {
        if (!shown.isEmpty() && shown.charAt(shown.length() - 1) != '\n') {
            shown.append('\n');
        }
    }

    /** The text so far; the next begins anew. */
    String take() {
        String text = Blank.trim(shown.toString().replace(" \n", "\n"));
        shown.setLength(0);
        return text;
    }
}
