/** The files that schedule the nightly run say what their systems understand and what fundperf understands. */
package org.fundperf.deploy;
