package org.fundperf.prose;

import java.util.ArrayList;
import java.util.List;
import org.fundperf.document.Paragraph;
import org.fundperf.finding.Finding;

/**
 * Reads figures from running text: income, expenditure and their items, balances, budget, growth, headcounts.
 *
 * <p>A figure is taken only when a wording of {@code prose/measures.csv} stands right beside it; an amount that none
 * fits becomes a finding.
 */
public final class ProseReader {

    private ProseReader() {}

    /**
     * The figures of a text.
     *
     * @param paragraphs lines of a report in reading order; a sentence may run over several
     * @param context what is known from outside the text
     */
    public static ProseReading read(List<Paragraph> paragraphs, ProseContext context) {
        List<ProseFigure> figures = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Passage passage : Passage.of(paragraphs)) {
            ProseReading reading = new PassageReader(passage, context.year()).read();
            figures.addAll(reading.figures());
            findings.addAll(reading.findings());
        }
        return new ProseReading(figures, findings);
    }
}
