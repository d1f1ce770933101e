package org.fundperf.load;

/** What becomes of documents whose file is gone from the inbox. */
public enum MissingFiles {
    /** Their figures hold on: files are tidied away, and mounts fail. */
    KEPT,
    /** Their figures leave the marts. */
    WITHDRAWN
}
