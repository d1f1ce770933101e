package org.fundperf.sample;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Another county fills in the same form, for another year. */
record Relocation(Place from, Place to, int year) {

    String text(String original) {
        Pattern name = Pattern.compile("(新疆维吾尔自治区|新疆巴州)?" + Pattern.quote(from.text()));
        return name.matcher(original).replaceAll(Matcher.quoteReplacement(to.text()));
    }
}
