package org.fundperf.fact;

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
    private final FigureSubjects subjects;

    AccountFacts(Form form, Subject subject, FactCollector into) {
        this.form = form;
        this.subject = subject;
        this.into = into;
        this.subjects = new FigureSubjects(form, subject, into);
    }

    void read() {
        ProseContext context = new ProseContext(subject.year(), subject.asOf(), null, form.title());
        ProseReading reading = ProseReader.read(form.prose(), context);
        into.findings(form.ordinal(), reading.findings(), form.address());
        reading.figures().forEach(this::fact);
    }

    private void fact(ProseFigure figure) {
        FigureSubjects.Place place = subjects.place(figure.region(), figure.year(), figure.address());
        into.accounts.add(new AccountFact(
                form.ordinal(),
                figure.year(),
                figure.asOf(),
                place.code(),
                place.scope(),
                subjects.fund(figure.fund(), figure.address()),
                figure.measure(),
                figure.ofMeasure(),
                figure.valueText(),
                figure.value(),
                figure.unit(),
                figure.address()));
    }
}
