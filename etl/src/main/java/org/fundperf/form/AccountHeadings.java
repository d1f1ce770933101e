package org.fundperf.form;

import java.util.List;
import java.util.regex.Pattern;

/** Tells a fund statement without a title of its own from the other tables of a document. */
final class AccountHeadings {

    private static final int SIGHT = 14;
    private static final Pattern ACCOUNT = Pattern.compile(".*(?:收入|支出|结余|预算数|执行数|决算数).*");
    private static final Pattern FUND = Pattern.compile(".*(?:保险|险种|社保|医保|基金收入|基金支出|(?:居民|职工)养老).*");
    private static final Pattern OTHER_ACCOUNT =
            Pattern.compile(".*(?:一般公共预算|政府性基金|国有资本|财政拨款|基本支出|项目支出|三公|一级指标|年度资金总额|分值|得分).*");

    private AccountHeadings() {}

    /**
     * Whether a table of fund income, expenditure and balances begins at a line.
     *
     * @param reportTitle of the report around it; empty outside reports
     */
    static boolean begin(List<Line> lines, int index, String reportTitle) {
        int table = lines.get(index).table();
        if (index > 0 && lines.get(index - 1).table() == table) {
            return false;
        }
        List<Line> first = lines.subList(index, Math.min(lines.size(), index + SIGHT)).stream()
                .filter(line -> line.table() == table)
                .toList();
        List<String> texts = first.stream()
                .flatMap(line -> line.cells().stream())
                .map(cell -> Wording.squeeze(cell.text()))
                .toList();
        long accounts = count(texts, ACCOUNT);
        boolean figures = texts.stream().filter(AccountTable::isFigure).limit(2).count() == 2;
        boolean ofFund = FUND.matcher(reportTitle).matches() || count(texts, FUND) > 0;
        return accounts >= 2 && figures && ofFund && count(texts, OTHER_ACCOUNT) == 0;
    }

    private static long count(List<String> texts, Pattern pattern) {
        return texts.stream()
                .filter(text -> text.length() <= Section.LONGEST_CAPTION)
                .filter(text -> pattern.matcher(text).matches())
                .count();
    }
}
