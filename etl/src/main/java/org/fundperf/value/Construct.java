package org.fundperf.value;

import java.util.Optional;

/** One construct of the grammar of value cells. */
interface Construct {

    /** What the text says if it is this construct, else nothing. */
    Optional<Statement> parse(Phrase phrase, ValueContext context);
}
