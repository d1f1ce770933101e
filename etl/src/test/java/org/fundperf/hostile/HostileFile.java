package org.fundperf.hostile;

/** Makes a file that is to do harm. */
@FunctionalInterface
interface HostileFile {

    byte[] content() throws Exception;
}
