package org.fundperf.conform;

import java.util.regex.Pattern;

/** An indicator's name without what forms put around it: numbering, stars, remarks. */
final class IndicatorWording {

    private static final Pattern NUMBERING = Pattern.compile(
            "^(?:(?:[一-龥]{2,6})?指标\\d{0,2}[:.、]|指标\\d{1,2}|[(\\[]?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})(?:[)\\]、:]|\\.(?!\\d)))");
    private static final Pattern PUNCTUATION = Pattern.compile("[:;。.,、]+$");

    /** A bracket that adds nothing to the meaning: a unit, a value, an instruction for filling in. */
    private static final Pattern REMARK =
            Pattern.compile("\\((?:单位:?)?(?:[<>=≤≥]*\\d[\\d.,]*)?(?:%|[百千万亿]*(?:元|人|户|次|人次|个|月|个月|年|岁|件|份|场|期|家)"
                    + "(?:/[人月年次户]{1,2}){0,2})?\\)|\\([^()]*(?:可根据|可选|选填|如有|若有|填写|备注|注:|包含数字)[^()]*\\)");

    private IndicatorWording() {}

    /** In half-width forms, without spaces and numbering; brackets kept. */
    static String of(String text) {
        String wording = Wording.plainName(text);
        String before;
        do {
            before = wording;
            wording = NUMBERING.matcher(wording).replaceFirst("");
        } while (!wording.equals(before));
        return PUNCTUATION.matcher(wording).replaceFirst("");
    }

    /** Also without remarks in brackets; brackets that tell two indicators apart are kept. */
    static String withoutRemarks(String wording) {
        return REMARK.matcher(wording).replaceAll("");
    }
}
