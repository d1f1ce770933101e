package org.fundperf.prose;

import java.util.List;
import org.fundperf.finding.Finding;

/** The figures of a text in reading order, and what could not be understood of it. */
public record ProseReading(List<ProseFigure> figures, List<Finding> findings) {

    public ProseReading {
        figures = List.copyOf(figures);
        findings = List.copyOf(findings);
    }
}
