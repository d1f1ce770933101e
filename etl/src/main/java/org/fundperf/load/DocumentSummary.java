package org.fundperf.load;

import java.io.Serializable;
import org.fundperf.fact.ContentHash;
import org.fundperf.fact.DocumentFacts;

/** What the driver needs to know of a document that was read; its facts stay where they were read. */
record DocumentSummary(
        String path,
        String sha256,
        String container,
        String state,
        String reasonCode,
        String reason,
        int formCount,
        int factCount,
        int findingCount,
        String factsHash)
        implements Serializable {

    static DocumentSummary of(DocumentFacts document) {
        return new DocumentSummary(
                document.path(),
                document.sha256(),
                document.container(),
                document.state(),
                document.reasonCode(),
                document.reason(),
                document.forms().size(),
                LoadedForms.factCount(document),
                document.findings().size(),
                ContentHash.of(document));
    }
}
