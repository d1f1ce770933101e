package org.fundperf.fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fundperf.conform.FundMatch;
import org.fundperf.conform.Funds;
import org.fundperf.conform.RegionMatch;
import org.fundperf.conform.Regions;
import org.fundperf.document.Cell;
import org.fundperf.finding.Finding;
import org.fundperf.form.Form;
import org.fundperf.form.ListRow;
import org.fundperf.value.Amounts;

/** Lines of a review table → scores; lines of a summary list → projects that are to come. */
final class ListFacts {

    private final Form form;
    private final Subject subject;
    private final FactCollector into;

    ListFacts(Form form, Subject subject, FactCollector into) {
        this.form = form;
        this.subject = subject;
        this.into = into;
    }

    void read() {
        boolean review = form.type().equals("review_table");
        for (ListRow row : form.listRows()) {
            String organization = text(row, "organization");
            String project = text(row, "project");
            RegionMatch region =
                    Regions.load().find(List.of(nonNull(organization), nonNull(project)), List.of(form.title()), subject.year());
            FundMatch fund = Funds.load().find(nonNull(project));
            String regionCode = region.code() != null ? region.code() : subject.regionCode();
            if (fund.code() == null) {
                into.unresolvedNames.add(new UnresolvedName(
                        form.ordinal(), "fund", nonNull(project), row.address(), fund.candidateNames()));
            }
            if (review) {
                into.reviews.add(review(row, organization, project, regionCode, region.scope(), fund.code()));
            } else {
                into.listedProjects.add(new ListedProject(
                        form.ordinal(),
                        row.ordinal(),
                        organization,
                        project,
                        regionCode,
                        region.scope(),
                        fund.code(),
                        row.address()));
            }
        }
    }

    private ReviewFact review(
            ListRow row, String organization, String project, String regionCode, String scope, String fundCode) {
        Function<String, Optional<BigDecimal>> yuan = text -> Amounts.yuan(text, form.moneyUnit());
        return new ReviewFact(
                form.ordinal(),
                row.ordinal(),
                organization,
                project,
                regionCode,
                scope,
                fundCode,
                figure(row, "budget", yuan),
                figure(row, "received", yuan),
                figure(row, "executed", yuan),
                figure(row, "execution_rate", Amounts::ratio),
                figure(row, "completion_rate", Amounts::ratio),
                figure(row, "score_execution", Amounts::number),
                figure(row, "score_completion", Amounts::number),
                figure(row, "score_deviation", Amounts::number),
                figure(row, "score_timeliness", Amounts::number),
                figure(row, "score_total", Amounts::number),
                row.address());
    }

    private BigDecimal figure(ListRow row, String column, Function<String, Optional<BigDecimal>> read) {
        Map<String, Cell> cells = row.cells();
        Cell cell = cells.get(column);
        if (cell == null || Amounts.isBlank(cell.text())) {
            return null;
        }
        Optional<BigDecimal> value = read.apply(cell.exact());
        if (value.isEmpty()) {
            into.finding(form.ordinal(), Finding.of("value_unreadable", cell.address(), cell.text()));
        }
        return value.orElse(null);
    }

    private static String text(ListRow row, String column) {
        Cell cell = row.cells().get(column);
        return cell == null ? null : cell.text().strip();
    }

    private static String nonNull(String text) {
        return text == null ? "" : text;
    }
}
