/** Valid files, changed at random: whatever becomes of them, no wrong number is loaded in silence. */
package org.fundperf.fuzz;
