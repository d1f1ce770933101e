package org.fundperf.fact;

import java.io.Serializable;
import org.fundperf.finding.Finding;

/** A finding and the form it is about; ordinal 0 for the document as a whole. */
public record FormFinding(int formOrdinal, Finding finding) implements Serializable {}
