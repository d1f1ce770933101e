package org.fundperf.sample;

/** A document as it would come to the inbox. A class, not a record: bytes have no useful equality. */
public final class LaidOut {

    private final String fileName;
    private final byte[] content;

    /**
     * A document.
     *
     * @param fileName or its path below {@code etl/samples}
     */
    public LaidOut(String fileName, byte[] content) {
        this.fileName = fileName;
        this.content = content.clone();
    }

    /** The name, or the path below {@code etl/samples} for a sample. */
    public String fileName() {
        return fileName;
    }

    /** The file's bytes. */
    public byte[] content() {
        return content.clone();
    }
}
