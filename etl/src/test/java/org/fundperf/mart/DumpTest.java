package org.fundperf.mart;

import java.nio.file.*;
import org.apache.spark.sql.*;
import org.junit.jupiter.api.Test;

class DumpTest {
    @Test
    void dump() throws Exception {
        for (String m :
                "rule account_measure comparability_reason account_figure indicator_value indicator_attainment growth_basis indicator_trend region_comparison budget_execution finding"
                        .split(" ")) {
            long t = System.currentTimeMillis();
            try {
                Dataset<Row> d = MartFixture.shared().mart(m);
                StringBuilder s = new StringBuilder(String.join("\t", d.columns())).append("\n");
                for (var f : d.schema().fields())
                    s.append(f.dataType().simpleString()).append("\t");
                s.append("\n");
                for (Row r : d.collectAsList()) {
                    for (int i = 0; i < r.size(); i++) {
                        Object v = r.get(i);
                        s.append(
                                        v == null
                                                ? ""
                                                : v instanceof java.math.BigDecimal b
                                                        ? b.stripTrailingZeros().toPlainString()
                                                        : v.toString())
                                .append("\t");
                    }
                    s.append("\n");
                }
                Files.writeString(Path.of("/tmp/dump_" + m + ".tsv"), s.toString());
                System.out.println("DUMP " + m + " " + (System.currentTimeMillis() - t) + " ms");
            } catch (Exception e) {
                String x = String.valueOf(e.getMessage());
                System.out.println("DUMPFAIL " + m + " " + x.substring(0, Math.min(600, x.length())));
            }
        }
    }
}
