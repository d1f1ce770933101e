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
            boolean otherRegion = region.code() != null;
            into.accounts.add(new AccountFact(
                    form.ordinal(),
                    figure.year(),
                    figure.asOf(),
                    otherRegion ? region.code() : subject.regionCode(),
                    otherRegion ? region.scope() : subject.regionScope(),
                    fund.code() != null ? fund.code() : subject.fundCode(),
                    figure.measure(),
                    figure.ofMeasure(),
                    figure.valueText(),
                    figure.value(),
                    figure.unit(),
                    figure.address()));
        }
    }
}
