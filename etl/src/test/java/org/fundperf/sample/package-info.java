/**
 * Lays out forms the way bureaus do: the project's own sample documents, and random variants of them for tests.
 *
 * <p>What a laid-out document says is known beforehand, so that a test compares what the reader found with the
 * descriptions themselves.
 */
package org.fundperf.sample;
