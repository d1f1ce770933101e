/** Files made to do harm: what they may cost, and what must not come of them. */
package org.fundperf.hostile;
