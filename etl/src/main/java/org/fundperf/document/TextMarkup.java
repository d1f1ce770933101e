package org.fundperf.document;

import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Takes out the markup that text extracts of web pages and Word files carry along. */
final class TextMarkup {

    /** Only tags of text, so that {@code <5%} and {@code <=180元} stay. */
    private static final Pattern TAG = Pattern.compile(
            "</?(?:b|i|u|s|p|em|strong|span|font|div|sup|sub|center|h[1-6])(?:\\s+[a-z-]+\\s*=[^<>]{0,500})?\\s*/?>",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LINE_BREAK = Pattern.compile("<br\\s*/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern BOLD = Pattern.compile("\\*\\*(?=\\S)(.{1,2000}?)(?<=\\S)\\*\\*");
    private static final Pattern HEADING = Pattern.compile("^\\s{0,3}#{1,6}(?:\\s+|(?=[^\\s#\\d]))");

    private TextMarkup() {}

    /** What a person would see of one line or cell. */
    static String strip(String text) {
        String plain = text;
        if (plain.indexOf('<') >= 0) {
            plain = TAG.matcher(LINE_BREAK.matcher(plain).replaceAll("\n")).replaceAll("");
        }
        if (plain.contains("**")) {
            plain = BOLD.matcher(plain).replaceAll("$1");
        }
        if (plain.indexOf('#') >= 0) {
            plain = HEADING.matcher(plain).replaceFirst("");
        }
        if (plain.indexOf('&') >= 0) {
            plain = Parser.unescapeEntities(plain, false);
        }
        return Blank.trim(plain);
    }
}
