package org.fundperf.publish;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.fundperf.sql.SnapshotQuery;
import org.fundperf.warehouse.WarehouseFolder;

/**
 * An analyst in a process of its own: sums two marts again and again, in the publication in force, and, as nobody should,
 * in the newest version of each. Prints a line for each pair of sums, until its standard input ends.
 */
final class MartReader {

    static final String PUBLISHED = "published";
    static final String LATEST = "latest";

    private record Mart(String name, String value) {}

    private static final List<Mart> MARTS =
            List.of(new Mart("mart.reported_indicator", "lower_value"), new Mart("mart.indicator_value", "value"));

    private MartReader() {}

    /** Reads the warehouse that is named. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        WarehouseFolder warehouse = WarehouseFolder.existing(arguments[0]);
        while (System.in.available() == 0) {
            SnapshotQuery snapshot = SnapshotQuery.over(arguments[0]);
            print(PUBLISHED, MARTS.stream().map(mart -> sum(snapshot, mart)).toList());
            print(
                    LATEST,
                    MARTS.stream().map(mart -> sumOfNewest(warehouse, mart)).toList());
            // Without it the reader takes a core of the two that the job has on a build machine.
            Thread.sleep(300);
        }
        System.exit(0);
    }

    private static void print(String what, List<Long> sums) {
        System.out.println(what + " " + sums.get(0) + " " + sums.get(1));
    }

    private static long sum(SnapshotQuery snapshot, Mart mart) {
        return (long) snapshot.ask("select cast(sum(%s) as bigint) from %s".formatted(mart.value(), mart.name()))
                .rows()
                .next()
                .get(0);
    }

    private static long sumOfNewest(WarehouseFolder warehouse, Mart mart) {
        List<BigDecimal> values = new ArrayList<>();
        warehouse
                .version(mart.name(), warehouse.commits(mart.name()).newest().orElseThrow())
                .forEachRow(row -> values.add(row.getDecimal(row.getSchema().indexOf(mart.value()))));
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add).longValueExact();
    }
}
