package org.fundperf.value;

import java.util.Optional;

/** One construct of the grammar of value cells. */
interface Construct {

    /** What it reads, for a person who asks why a cell was not read. */
    String reads();

    /** What the text says if it is this construct, else nothing. */
    Optional<Statement> parse(Phrase phrase, ValueContext context);
}
