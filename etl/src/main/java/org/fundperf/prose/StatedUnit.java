package org.fundperf.prose;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The unit that a text states once for the amounts behind: (金额单位：万元), 以下单位均为万元. */
final class StatedUnit {

    private static final Pattern STATED =
            Pattern.compile("单位(?:均|都|统一)?(?::|为|是|以)(?:人民币)?(?<unit>[百千万亿]{0,2}元)(?![/每])");

    private StatedUnit() {}

    /** Null when the text states none, or several: a table's may then be taken for the sentences'. */
    static String only(List<Passage> passages) {
        List<String> units = passages.stream()
                .flatMap(passage -> STATED.matcher(passage.text()).results())
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();
        return units.size() == 1 ? units.get(0) : null;
    }

    static boolean standsIn(Passage passage) {
        return STATED.matcher(passage.text()).find();
    }
}
