package org.fundperf.load;

import java.io.Serializable;
import java.time.Instant;

/**
 * A file in the inbox.
 *
 * @param path relative to the inbox, with {@code /}
 * @param location URI, escaped, that a Hadoop file system opens
 * @param size bytes
 * @param modifiedAt time of the last change, as the file system tells it
 */
public record InboxFile(String path, String location, long size, Instant modifiedAt) implements Serializable {}
