package org.fundperf.fuzz;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fundperf.conform.Funds;
import org.fundperf.conform.Regions;
import org.fundperf.document.Block;
import org.fundperf.document.Cell;
import org.fundperf.document.Document;
import org.fundperf.document.Grid;
import org.fundperf.document.Paragraph;
import org.fundperf.fact.DocumentFacts;
import org.fundperf.fact.FormFact;

/** Year, region and fund of a changed file's forms: as the unchanged file said, or as some text of the changed one says. */
final class SubjectOracle {

    private final DocumentFacts original;

    SubjectOracle(DocumentFacts original) {
        this.original = original;
    }

    Optional<String> objection(DocumentFacts facts, Document document) {
        List<String> texts =
                document.blocks().stream().flatMap(SubjectOracle::texts).toList();
        String all = texts.stream().collect(Collectors.joining("\n"));
        return facts.forms().stream()
                .filter(form -> form.state().equals("loaded"))
                .filter(form -> (isNew(form, FormFact::year)
                                && !(facts.path() + all).contains(form.year().toString()))
                        || (isNew(form, FormFact::regionCode) && !all.contains(shortName(form.regionCode())))
                        || (isNew(form, FormFact::fundCode) && !saysFund(form.fundCode(), texts)))
                .map(form -> "the form is about something else: " + form)
                .findFirst();
    }

    private boolean isNew(FormFact form, Function<FormFact, Object> subject) {
        return subject.apply(form) != null
                && original.forms().stream()
                        .map(subject)
                        .filter(Objects::nonNull)
                        .noneMatch(subject.apply(form)::equals);
    }

    private static String shortName(String code) {
        return Regions.load().byCode(code).orElseThrow().shortName();
    }

    private static boolean saysFund(String code, List<String> texts) {
        return texts.stream()
                .anyMatch(text -> Objects.equals(code, Funds.load().find(text).code()));
    }

    private static Stream<String> texts(Block block) {
        return block instanceof Paragraph paragraph
                ? Stream.of(paragraph.text())
                : ((Grid) block).cells().stream().map(Cell::text);
    }
}
