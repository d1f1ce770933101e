package org.fundperf.document;

import java.io.IOException;

/** Reads one file format. */
interface FormatReader {

    /** The format's short name, as in {@link Document#container()}. */
    String container();

    /**
     * Appends what the document holds, in reading order.
     *
     * @throws IOException when the content is damaged
     * @throws UnreadableDocumentException when it cannot be read for another reason, such as encryption
     */
    void read(byte[] content, BlockCollector into) throws IOException, UnreadableDocumentException;
}
