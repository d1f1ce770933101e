package org.fundperf.fact;

import java.io.Serializable;

/** One line of a summary list: a project whose form is expected in the same publication. */
public record ListedProject(
        int formOrdinal,
        int rowOrdinal,
        String organizationName,
        String projectName,
        String regionCode,
        String regionScope,
        String fundCode,
        String sourceCell)
        implements Serializable {}
