package org.fundperf.decision;

/**
 * What people decided about figures and findings, and keep in files of their own. A file that cannot be read changes
 * nothing: what it said when it last could be read stays in force.
 */
public record Decisions(Listing<CorrectionEntry> corrections, Listing<ExceptionEntry> exceptions) {

    /** A file that grew beyond this is no longer kept by hand. */
    public static final int MOST_BYTES = 4 << 20;

    /** Nobody decided anything. */
    public static Decisions none() {
        return new Decisions(Listing.empty(), Listing.empty());
    }
}
