package org.fundperf.document;

/** The day from which a workbook counts its dates; old Macs began in 1904. */
enum DateSystem {
    FROM_1900,
    FROM_1904
}
