package org.fundperf.document;

import java.util.List;
import org.fundperf.finding.Finding;

/**
 * A document as its reader saw it.
 *
 * @param path where it was found, relative to the inbox, with {@code /}; folders may say a year or a region
 * @param container the file format, decided by content: {@code xlsx}, {@code txt}, {@code html} …
 * @param blocks paragraphs and grids in reading order
 * @param findings what the reader left out or doubts, such as a hidden sheet
 */
public record Document(String path, String container, List<Block> blocks, List<Finding> findings) {

    /** Code of the finding on a table whose cells were told apart by their places only; its address begins theirs. */
    public static final String WITHOUT_RULES = "table_without_rules";

    public Document {
        blocks = List.copyOf(blocks);
        findings = List.copyOf(findings);
    }
}
