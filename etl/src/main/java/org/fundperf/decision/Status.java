package org.fundperf.decision;

import java.util.Locale;

/** How far a decision is. Only an accepted one has an effect. */
enum Status {
    PROPOSED,
    ACCEPTED,
    REJECTED;

    /** As it is written in the files. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
