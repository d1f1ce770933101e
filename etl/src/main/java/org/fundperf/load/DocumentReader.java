package org.fundperf.load;

import java.io.Serializable;
import org.fundperf.document.Limits;
import org.fundperf.fact.DocumentFacts;
import org.fundperf.fact.FactReader;

/** Reads one document. Sent to the executors, so that a test can read its own way. */
@FunctionalInterface
public interface DocumentReader extends Serializable {

    /** See {@link FactReader#read}. */
    DocumentFacts read(String path, byte[] content);

    /** What one document may cost. */
    default Limits limits() {
        return Limits.DEFAULT;
    }

    /** The reader of forms. */
    static DocumentReader forms(Limits limits) {
        return new Forms(limits);
    }

    /** Reads forms within limits. Its catalogues are large; they are loaded where it reads. */
    record Forms(Limits limits) implements DocumentReader {

        @Override
        public DocumentFacts read(String path, byte[] content) {
            return new FactReader(limits).read(path, content);
        }
    }
}
