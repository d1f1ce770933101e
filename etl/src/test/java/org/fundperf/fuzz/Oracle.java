package org.fundperf.fuzz;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fundperf.document.Block;
import org.fundperf.document.Cell;
import org.fundperf.document.Document;
import org.fundperf.document.Grid;
import org.fundperf.document.Paragraph;
import org.fundperf.fact.DocumentFacts;
import org.fundperf.fact.FormFinding;

/**
 * Whether what was read from a changed file can stand. A figure may be loaded if the unchanged file said the same; or
 * if its row has a finding that the unchanged one had not, or the file is said to be damaged; or if the changed file itself says so: at
 * the figure's address stands its text, the text holds its digits, and for an indicator the name stands in the same
 * row. The same words must not have become another number in any case without a finding.
 */
final class Oracle {

    /** Findings that say the file as a whole cannot be trusted. */
    private static final Set<String> DAMAGE = Set.of("text_damaged", "file_incomplete", "document_truncated");

    private final DocumentFacts original;
    private final List<Figure> known;

    Oracle(DocumentFacts original) {
        this.original = original;
        this.known = Figure.of(original);
    }

    /** What is wrong; empty when nothing is. */
    Optional<String> objection(DocumentFacts facts, Document document) {
        if (!facts.state().equals("loaded")) {
            boolean explained = facts.reasonCode() != null
                    && facts.reason() != null
                    && !facts.reason().isBlank();
            boolean empty = facts.indicators().isEmpty()
                    && facts.budgets().isEmpty()
                    && facts.accounts().isEmpty();
            return explained && empty
                    ? Optional.empty()
                    : Optional.of("a state without reason, or figures without state");
        }
        Optional<String> subject = new SubjectOracle(original).objection(facts, document);
        if (subject.isPresent()) {
            return subject;
        }
        return Figure.of(facts).stream()
                .filter(figure -> known.stream().noneMatch(figure::says) && !hasNewFinding(figure, facts, document))
                .flatMap(figure -> objection(figure, document).stream())
                .findFirst();
    }

    /** About damage to the whole file, or about the row that the figure stands in. */
    private boolean hasNewFinding(Figure figure, DocumentFacts facts, Document document) {
        return facts.findings().stream()
                .filter(finding -> original.findings().stream().noneMatch(before -> same(before, finding)))
                .anyMatch(finding -> DAMAGE.contains(finding.finding().code())
                        || (finding.formOrdinal() == figure.form()
                                && inOneRow(finding.finding().address(), figure.address(), document)));
    }

    private static boolean inOneRow(String one, String other, Document document) {
        Optional<Cell> first = cell(one, document);
        Optional<Cell> second = cell(other, document);
        return one.equals(other) || (first.isPresent() && second.isPresent() && inOneRow(first.get(), second.get()));
    }

    private static boolean inOneRow(Cell one, Cell other) {
        return one.row() < other.row() + other.rowSpan() && other.row() < one.row() + one.rowSpan();
    }

    private static Optional<Cell> cell(String address, Document document) {
        return cells(document).stream()
                .filter(cell -> cell.address().equals(address))
                .findFirst();
    }

    private static boolean same(FormFinding one, FormFinding other) {
        return one.finding().code().equals(other.finding().code())
                && one.finding().arguments().equals(other.finding().arguments());
    }

    private Optional<String> objection(Figure figure, Document document) {
        if (known.stream().anyMatch(figure::contradicts)) {
            return Optional.of("the same words became another number: " + figure);
        }
        Optional<Cell> cell = cells(document).stream()
                .filter(candidate -> candidate.address().equals(figure.address()))
                .findFirst();
        String written = cell.map(found -> found.text() + " " + found.exact()).orElseGet(() -> prose(document));
        if (!squeezed(written).contains(squeezed(figure.text())) || !figure.standsIn(written)) {
            return Optional.of("no such number stands there: " + figure + " in " + written);
        }
        boolean named = figure.label().isEmpty()
                || cell.isEmpty()
                || cells(document).stream()
                        .filter(other -> other.row()
                                        < cell.get().row() + cell.get().rowSpan()
                                && other.row() + other.rowSpan() > cell.get().row())
                        .anyMatch(other -> squeezed(figure.label()).contains(squeezed(other.text()))
                                || squeezed(other.text()).contains(squeezed(figure.label())));
        return named ? Optional.empty() : Optional.of("the indicator stands in another row: " + figure);
    }

    private static List<Cell> cells(Document document) {
        return document.blocks().stream()
                .filter(Grid.class::isInstance)
                .flatMap(block -> ((Grid) block).cells().stream())
                .toList();
    }

    private static String prose(Document document) {
        return document.blocks().stream().map(Oracle::text).collect(Collectors.joining());
    }

    private static String text(Block block) {
        return block instanceof Paragraph paragraph ? paragraph.text() : "";
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
