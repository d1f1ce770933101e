package org.fundperf.prose;

import java.util.List;
import org.fundperf.document.Paragraph;

/**
 * Reads figures from running text: income, expenditure and their items, balances, budget, growth, headcounts.
 *
 * <p>A figure is read only when a wording of {@code prose/measures.csv} stands right beside it and everything else
 * around it is known; every other amount becomes a finding {@code prose_figure_unread}. Figures that are about (以上),
 * expected (预计), of several years or of a part of a year that does not begin with January are not read.
 */
public final class ProseReader {

    private ProseReader() {}

    /**
     * Reads the figures of a text.
     *
     * @param paragraphs lines of a report in reading order; a sentence may run over several
     * @param context what is known from outside the text
     */
    public static ProseReading read(List<Paragraph> paragraphs, ProseContext context) {
        Ledger ledger = new Ledger();
        Headings headings = new Headings(context);
        List<Passage> passages = Passage.of(paragraphs);
        String onlyUnit = StatedUnit.only(passages);
        String unit = context.moneyUnit();
        for (Passage passage : passages) {
            unit = onlyUnit != null && StatedUnit.standsIn(passage) ? onlyUnit : unit;
            if (passage.heading()) {
                headings.read(passage.text());
            }
            if (!ledger.full()) {
                new PassageReader(passage, headings.context().in(unit), headings, ledger).read();
                headings.follow(ledger.reading());
            }
        }
        return ledger.reading();
    }
}
