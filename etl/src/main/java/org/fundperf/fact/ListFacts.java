package org.fundperf.fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.fundperf.conform.FundMatch;
import org.fundperf.conform.Funds;
import org.fundperf.conform.Organizations;
import org.fundperf.conform.RegionMatch;
import org.fundperf.conform.Regions;
import org.fundperf.document.Cell;
import org.fundperf.form.Form;
import org.fundperf.form.ListRow;
import org.fundperf.value.Amounts;
import org.fundperf.value.Reading;

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
            String organization = Organizations.name(text(row, "organization"));
            String project = ProjectName.of(nonNull(text(row, "project")));
            RegionMatch region =
                    Regions.load().find(List.of(nonNull(organization), project), List.of(form.title()), subject.year());
            FundMatch fund = Funds.load().find(project);
            String regionCode = region.code() != null ? region.code() : subject.regionCode();
            if (fund.code() == null) {
                into.unresolvedNames.add(
                        new UnresolvedName(form.ordinal(), "fund", project, row.address(), fund.candidateNames()));
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
        Function<String, Reading> yuan = text -> Amounts.money(text, form.moneyUnit());
        Function<String, Reading> ratio = text -> Amounts.ratio(text, null);
        return new ReviewFact(
                form.ordinal(),
                row.ordinal(),
                organization,
                project,
                regionCode,
                scope,
                fundCode,
                figure(row, "budget", yuan, "yuan"),
                figure(row, "received", yuan, "yuan"),
                figure(row, "executed", yuan, "yuan"),
                figure(row, "execution_rate", ratio, "ratio"),
                figure(row, "completion_rate", ratio, "ratio"),
                figure(row, "score_execution", Amounts::points, "point"),
                figure(row, "score_completion", Amounts::points, "point"),
                figure(row, "score_deviation", Amounts::points, "point"),
                figure(row, "score_timeliness", Amounts::points, "point"),
                figure(row, "score_total", Amounts::points, "point"),
                row.address());
    }

    private BigDecimal figure(ListRow row, String column, Function<String, Reading> read, String unit) {
        Cell cell = row.cells().get(column);
        if (cell == null) {
            return null;
        }
        Reading reading = read.apply(cell.exact());
        into.findings(form.ordinal(), reading.findings(), cell.address());
        return Figures.value(reading, unit);
    }

    private static String text(ListRow row, String column) {
        Cell cell = row.cells().get(column);
        return cell == null ? null : cell.text().strip();
    }

    private static String nonNull(String text) {
        return text == null ? "" : text;
    }
}
