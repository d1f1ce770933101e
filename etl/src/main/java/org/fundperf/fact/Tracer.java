package org.fundperf.fact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fundperf.conform.FundMatch;
import org.fundperf.conform.Funds;
import org.fundperf.conform.Indicators;
import org.fundperf.conform.RegionMatch;
import org.fundperf.conform.Regions;
import org.fundperf.conform.YearEvidence;
import org.fundperf.conform.Years;
import org.fundperf.document.Cell;
import org.fundperf.document.Document;
import org.fundperf.fact.FormTrace.ClueTrace;
import org.fundperf.fact.FormTrace.UnreadCell;
import org.fundperf.fact.FormTrace.ValueTrace;
import org.fundperf.form.Form;
import org.fundperf.form.FormTracer;
import org.fundperf.form.IndicatorRow;
import org.fundperf.form.UnrecognisedParts;
import org.fundperf.value.ValueContext;
import org.fundperf.value.ValueReader;

/** Retraces a reading by asking the rules again what they said. */
final class Tracer {

    private final Document document;
    private final List<Form> forms;
    private final DocumentFacts facts;
    private final Clues clues;

    Tracer(String path, Document document, List<Form> forms, DocumentFacts facts) {
        this.document = document;
        this.forms = forms;
        this.facts = facts;
        this.clues = new Clues(path, forms);
    }

    DocumentTrace trace() {
        return new DocumentTrace(
                facts,
                forms.stream().map(this::form).toList(),
                document == null ? List.of() : UnrecognisedParts.of(document));
    }

    private FormTrace form(Form form) {
        FormFact fact = facts.forms().get(form.ordinal() - 1);
        return new FormTrace(
                form.ordinal(),
                FormTracer.untitledBecause(form),
                FormTracer.titleVerdicts(form),
                form.fields(),
                form.evidence().columns(),
                Stream.of(year(form, fact), region(form, fact), fund(form, fact))
                        .flatMap(List::stream)
                        .toList(),
                form.rows().stream().flatMap(row -> values(form, row)).toList(),
                unread(form));
    }

    private List<ClueTrace> year(Form form, FormFact fact) {
        Stream<Clue> others = forms.stream()
                .filter(other -> "sibling".equals(fact.yearSource()) || other.ordinal() == form.report())
                .flatMap(other -> clues.year(other).stream()
                        .map(clue -> new Clue("form %d, %s".formatted(other.ordinal(), clue.where()), clue.text())));
        List<Clue> asked = Stream.of(
                        Clues.field(form, "as_of").map(text -> new Clue("label as_of", text)).stream(),
                        clues.year(form).stream(),
                        others,
                        Stream.of(new Clue("file name", clues.fileName())),
                        clues.folders().stream().map(folder -> new Clue("folder", folder)))
                .flatMap(all -> all)
                .toList();
        String taken = String.valueOf(fact.year());
        return asked("year", asked, Tracer::years, clue -> taken.equals(years(clue.text())));
    }

    private static String years(String text) {
        List<YearEvidence> named = Years.find(text);
        return named.isEmpty()
                ? null
                : String.join(
                        " ",
                        named.stream()
                                .map(year -> Integer.toString(year.year()))
                                .distinct()
                                .toList());
    }

    private List<ClueTrace> region(Form form, FormFact fact) {
        List<Clue> own = clues.region(form);
        List<Clue> around = clues.aroundRegion(form);
        String deciding =
                Regions.load().find(texts(own), texts(around), fact.year()).text();
        return asked(
                "region",
                Stream.concat(own.stream(), around.stream()).toList(),
                text -> {
                    RegionMatch match = Regions.load().find(List.of(text), fact.year());
                    return match.code() != null ? match.code() : candidates(match.candidateNames());
                },
                clue -> clue.text().equals(deciding));
    }

    private static List<String> texts(List<Clue> clues) {
        return clues.stream().map(Clue::text).toList();
    }

    private List<ClueTrace> fund(Form form, FormFact fact) {
        return asked(
                "fund",
                Stream.concat(clues.fund(form).stream(), clues.inferredFund(form).stream())
                        .toList(),
                Tracer::funds,
                clue -> fact.fundCode() != null && fact.fundCode().equals(funds(clue.text())));
    }

    private static String funds(String text) {
        FundMatch match = Funds.load().find(text);
        return match.code() != null ? match.code() : candidates(match.candidateNames());
    }

    private static String candidates(List<String> names) {
        return names.isEmpty() ? null : "one of " + String.join("; ", names);
    }

    /** The first text that fits decided. */
    private static List<ClueTrace> asked(
            String question, List<Clue> clues, Function<String, String> says, Predicate<Clue> decides) {
        List<Clue> asked =
                clues.stream().filter(clue -> !clue.text().isBlank()).distinct().toList();
        Optional<Clue> decided = asked.stream().filter(decides).findFirst();
        return asked.stream()
                .map(clue -> new ClueTrace(
                        question,
                        clue.where(),
                        clue.text(),
                        says.apply(clue.text()),
                        decided.filter(clue::equals).isPresent()))
                .toList();
    }

    private Stream<ValueTrace> values(Form form, IndicatorRow row) {
        return row.values().entrySet().stream().map(value -> value(form, row, value));
    }

    private ValueTrace value(Form form, IndicatorRow row, Map.Entry<String, Cell> value) {
        String fund = facts.forms().get(form.ordinal() - 1).fundCode();
        ValueContext context = IndicatorFacts.context(
                form,
                row,
                value.getKey(),
                Indicators.load().find(row.indicator(), fund).indicator());
        return new ValueTrace(
                value.getValue().address(),
                value.getKey(),
                value.getValue().text(),
                context.dimension(),
                ValueReader.explain(IndicatorFacts.text(row, value.getKey()), context));
    }

    private static List<UnreadCell> unread(Form form) {
        return form.findings().stream()
                .filter(finding -> finding.code().equals("cell_unread"))
                .map(finding -> {
                    String text = finding.arguments().get(0);
                    return new UnreadCell(
                            finding.address(),
                            text,
                            FormTracer.triedFor(text, form.evidence().columns()),
                            FormTracer.remedyFor(text));
                })
                .toList();
    }
}
