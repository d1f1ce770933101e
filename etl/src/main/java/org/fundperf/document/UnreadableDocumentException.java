package org.fundperf.document;

/** A document that cannot be read, with the reason that goes into {@code ops.document}. */
public final class UnreadableDocumentException extends Exception {

    private final String reasonCode;

    /**
     * @param reasonCode short and stable: {@code empty_file}, {@code encrypted}, {@code damaged}, {@code too_large},
     *     {@code unsupported_format} …
     * @param message problem, cause and remedy in one sentence
     */
    public UnreadableDocumentException(String reasonCode, String message) {
        super(message);
        this.reasonCode = reasonCode;
    }

    /** Key that states and statistics are grouped by. */
    public String reasonCode() {
        return reasonCode;
    }
}
