package org.fundperf.value;

import java.text.Normalizer;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Brings the many ways of writing one character to one: full-width digits and signs, Chinese punctuation, the look-alike
 * radicals that PDFs hold in place of characters, dashes, spaces. For comparing and parsing; what is stored and shown
 * stays as written.
 *
 * <p>Not plain NFKC: that would turn ① into 1 and 10² into 102.
 */
public final class Normalization {

    private static final Map<Integer, String> SIGNS =
            pairs("−- ﹣- ‐- ‑- ‒- –- ―— ─— ━— ⸺— 〜~ ∼~ ˜~ ≧≥ ⩾≥ ≽≥ ≦≤ ⩽≤ ≼≤ ∕/ ⁄/ 【[ 】] 〔[ 〕] "
                    + "・· •· ∙· ⋅· ‧· “\" ”\" ‘' ’' ″\" ％% ﹪% ٪% ⟨< ⟩>");

    /** CJK radicals that NFKC leaves alone, as text extracted from PDFs has them. */
    private static final Map<Integer, String> RADICALS =
            pairs("⺠民 ⻅见 ⻆角 ⻉贝 ⻋车 ⻓长 ⻔门 ⻘青 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻥鱼 ⻦鸟 ⻨麦 ⻩黄 ⻬齐 ⻮齿 ⻰龙 ⻄西 ⺟母 ⺫目");

    private Normalization() {}

    /**
     * One spelling of each character, runs of white space (line breaks too) as one space, none at the ends.
     *
     * @param text may be null, which gives the empty text
     */
    public static String normalize(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(character -> append(out, character));
        return out.toString().strip();
    }

    /** As {@link #normalize}, and without any white space: 社 保 基 金 reads 社保基金. */
    public static String squeeze(String text) {
        return normalize(text).replace(" ", "");
    }

    private static void append(StringBuilder out, int character) {
        if (isInvisible(character)) {
            return;
        }
        if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
            return;
        }
        out.append(spelling(character));
    }

    private static String spelling(int character) {
        String written = isCompatibilityForm(character)
                ? Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC)
                : Character.toString(character);
        int first = written.codePointAt(0);
        return SIGNS.getOrDefault(first, RADICALS.getOrDefault(first, written));
    }

    /** Kangxi radicals, compatibility ideographs, small and full-width forms. */
    private static boolean isCompatibilityForm(int character) {
        return (character >= 0x2F00 && character <= 0x2FD5)
                || (character >= 0xF900 && character <= 0xFAFF)
                || (character >= 0xFE30 && character <= 0xFE6F)
                || (character >= 0xFF00 && character <= 0xFFEF);
    }

    private static boolean isInvisible(int character) {
        return Character.getType(character) == Character.FORMAT
                || (Character.isISOControl(character) && !Character.isWhitespace(character));
    }

    private static Map<Integer, String> pairs(String list) {
        return Stream.of(list.split(" "))
                .collect(Collectors.toUnmodifiableMap(pair -> pair.codePointAt(0), pair -> pair.substring(1)));
    }
}
