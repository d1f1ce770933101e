package org.fundperf.fact;

import java.util.List;
import org.fundperf.form.Unrecognised;

/**
 * A document's facts with what led to them.
 *
 * @param forms one for each form of the facts, in their order
 * @param unrecognised tables and likely titles that belong to no form
 */
public record DocumentTrace(DocumentFacts facts, List<FormTrace> forms, List<Unrecognised> unrecognised) {

    public DocumentTrace {
        forms = List.copyOf(forms);
        unrecognised = List.copyOf(unrecognised);
    }
}
