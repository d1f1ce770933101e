package org.fundperf.document;

import java.util.Locale;

/** One of the {@link Limits}, by the name under which a user raises it. */
public enum Limit {
    FILE_BYTES("too_large"),
    UNPACKED_BYTES("too_large"),
    COMPRESSION_RATIO("zip_bomb"),
    SHEETS("too_many_sheets"),
    PAGES("too_many_pages"),
    CELLS("too_many_cells"),
    NESTING("too_complex"),
    CHARACTERS("too_large"),
    BLOCK_CHARACTERS("too_large"),
    SECONDS("too_slow");

    private final String reasonCode;

    Limit(String reasonCode) {
        this.reasonCode = reasonCode;
    }

    /** As a user writes it: {@code file-bytes}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its value in these limits. */
    public long in(Limits limits) {
        return switch (this) {
            case FILE_BYTES -> limits.fileBytes();
            case UNPACKED_BYTES -> limits.unpackedBytes();
            case COMPRESSION_RATIO -> limits.compressionRatio();
            case SHEETS -> limits.sheets();
            case PAGES -> limits.pages();
            case CELLS -> limits.cells();
            case NESTING -> limits.nesting();
            case CHARACTERS -> limits.characters();
            case BLOCK_CHARACTERS -> limits.blockCharacters();
            case SECONDS -> limits.time().toSeconds();
        };
    }

    /**
     * The refusal of a document that passes this limit.
     *
     * @param problem what the document has: {@code The document has 600 pages}
     * @param actual the same as a number, as far as it was counted
     * @param remedy what to do to the document
     */
    public UnreadableDocumentException passed(Limits limits, String problem, long actual, String remedy) {
        return new UnreadableDocumentException(
                reasonCode,
                "%s, and the limit %s is %,d; %s, or raise the limit with --limit %s=%d"
                        .formatted(problem, key(), in(limits), remedy, key(), Math.max(actual, 2 * in(limits))));
    }
}
