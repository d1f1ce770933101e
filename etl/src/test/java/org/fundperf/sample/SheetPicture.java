package org.fundperf.sample;

/** A drawn sheet and its name. A text has one, nameless. */
record SheetPicture(String name, Sketch sketch) {}
