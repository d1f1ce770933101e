package org.fundperf.load;

import java.io.Serializable;
import org.fundperf.fact.DocumentFacts;
import org.fundperf.fact.FactReader;

/** Reads one document. Sent to the executors, so that a test can read its own way. */
@FunctionalInterface
public interface DocumentReader extends Serializable {

    /** See {@link FactReader#read}. */
    DocumentFacts read(String path, byte[] content);

    /** The reader of forms. It is made where it reads: its catalogues are large and stay on the executor. */
    static DocumentReader forms() {
        return (path, content) -> Holder.READER.read(path, content);
    }

    /** One reader for each Java process. */
    final class Holder {
        private static final FactReader READER = new FactReader();

        private Holder() {}
    }
}
