package org.fundperf.conform;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One way of writing a fund.
 *
 * @param codes several when the wording does not say which
 * @param alone whether it counts only when nothing else names a fund
 */
record FundPattern(List<String> codes, Pattern pattern, boolean alone) {

    static FundPattern of(Map<String, String> row) {
        return new FundPattern(
                List.of(row.get("fund_codes").split("\\|")),
                Pattern.compile(row.get("pattern")),
                row.get("alone").equals("yes"));
    }
}
