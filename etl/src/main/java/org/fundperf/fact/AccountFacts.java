package org.fundperf.fact;

import java.util.List;
import org.fundperf.conform.FundMatch;
import org.fundperf.conform.Funds;
import org.fundperf.conform.RegionMatch;
import org.fundperf.conform.Regions;
import org.fundperf.form.Form;
import org.fundperf.prose.ProseContext;
import org.fundperf.prose.ProseFigure;
import org.fundperf.prose.ProseReader;
import org.fundperf.prose.ProseReading;

/** Figures of a report's prose → facts about the fund and region the sentence names, or else the report's own. */
final class AccountFacts {

    private final Form form;
    private final Subject subject;
    private final FactCollector into;

    AccountFacts(Form form, Subject subject, FactCollector into) {
        this.form = form;
        this.subject = subject;
        this.into = into;
    }

    void read() {
        ProseReading reading = ProseReader.read(form.prose(), new ProseContext(subject.year()));
        into.findings(form.ordinal(), reading.findings(), form.address());
        for (ProseFigure figure : reading.figures()) {
            FundMatch fund = Funds.load().find(figure.subject());
            RegionMatch region = Regions.load().find(List.of(figure.subject()), List.of(form.title()), figure.year());
            // A sentence about a place or fund that does not resolve is not about the report's own.
            boolean ownRegion = region.text() == null;
            boolean ownFund = fund.code() == null && fund.candidates().isEmpty();
            unresolved("region", ownRegion || region.code() != null, figure, region.candidateNames());
            unresolved("fund", ownFund || fund.code() != null, figure, fund.candidateNames());
            into.accounts.add(new AccountFact(
                    form.ordinal(),
                    figure.year(),
                    figure.asOf(),
                    ownRegion ? subject.regionCode() : region.code(),
                    ownRegion ? subject.regionScope() : region.scope(),
                    ownFund ? subject.fundCode() : fund.code(),
                    figure.measure(),
                    figure.ofMeasure(),
                    figure.valueText(),
                    figure.value(),
                    figure.unit(),
                    figure.address()));
        }
    }

    private void unresolved(String kind, boolean resolved, ProseFigure figure, List<String> candidates) {
        if (!resolved) {
            into.unresolvedNames.add(
                    new UnresolvedName(form.ordinal(), kind, figure.subject(), figure.address(), candidates));
        }
    }
}
