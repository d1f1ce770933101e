package org.fundperf.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.fundperf.JobFailedException;
import org.fundperf.decision.Decisions;
import org.fundperf.load.Fixture;
import org.fundperf.load.MissingFiles;
import org.fundperf.schema.TableSchema;
import org.fundperf.schema.WarehouseSchema;
import org.fundperf.sql.SnapshotQuery;
import org.fundperf.warehouse.DeltaTables;
import org.fundperf.warehouse.Sessions;
import org.fundperf.warehouse.SnapshotCatalog;
import org.fundperf.warehouse.WarehouseFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each gate stops what it is there to stop: a warehouse that was published is damaged, one table at a time. */
class GatesTest {

    private static final WarehouseSchema SCHEMA = WarehouseSchema.load()
            .where(table -> !Set.of("core.dim_organization", "ops.submission").contains(table.fullName())
                    && (!table.database().equals("mart")
                            || Set.of("reported_indicator", "reported_budget").contains(table.name())));

    @TempDir
    private Path folder;

    private Path inbox;
    private String warehouse;
    private String printed;

    @BeforeEach
    void aPublishedWarehouse() throws IOException {
        inbox = Files.createDirectory(folder.resolve("inbox"));
        warehouse = folder.resolve("warehouse").toString();
        Files.writeString(inbox.resolve("a.txt"), lines("653131", 30));
        Files.writeString(inbox.resolve("b.txt"), lines("652828", 2));
        run(RowCountChange.BOUNDED, SCHEMA);
    }

    @Test
    void damageOfEachKindIsFoundByItsGate() {
        assertThat(failures("core.dim_fund", rows -> rows)).isEmpty();
        assertThat(failures("core.dim_form", rows -> rows.union(rows)))
                .containsExactly("core.dim_form has 4 rows, but only 2 different keys (document_id, form_ordinal)");
        // A table that others name, while they stay as they are.
        assertThat(failures("core.dim_region", rows -> rows.where("region_code <> '652828'")))
                .anyMatch(line -> line.startsWith("Not in core.dim_region[region_code]: ") && line.contains("652828"));
        assertThat(failures(
                        "core.fact_target", rows -> rows.withColumn("upper_value", functions.expr("lower_value - 1"))))
                .singleElement()
                .asString()
                .startsWith("gate/bounds_are_ordered.sql: ");
        // A row too few shows in the count of its document, and in the mart that still has it.
        assertThat(failures("core.fact_target", rows -> rows.where("lower_value <> 7")))
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line)
                                .startsWith("gate/facts_are_conserved.sql: ")
                                .contains("(34), 33]"),
                        line -> assertThat(line)
                                .startsWith("Not as the facts that hold: [mart.reported_indicator")
                                .endsWith("29, 30]"));
        assertThat(failures("mart.reported_budget", rows -> rows.limit(1)))
                .singleElement()
                .asString()
                .startsWith("Not as the facts that hold: [mart.reported_budget")
                .endsWith("1, 0]");
        assertThat(failures("core.dim_region", rows -> rows.where("region_level <> 'county'")))
                .anyMatch(line -> line.contains("at least 95 % were expected (gate/row_counts.csv)")
                        && line.endsWith("if that is right, run with --accept-row-counts"));
    }

    @Test
    void aBrokenMartIsNotPublishedAndAWantedLossIs() throws IOException {
        TableSchema mart = SCHEMA.table("mart.reported_indicator");
        Files.writeString(inbox.resolve("c.txt"), lines("653101", 2));
        assertThatThrownBy(() -> run(
                        RowCountChange.BOUNDED,
                        SCHEMA.with(mart.withQuery(mart.querySql() + " where form.region_code <> '653131'"))))
                .isInstanceOf(JobFailedException.class)
                .hasMessageStartingWith("2 checks failed, so nothing was published and publication 1 stays in force: ")
                .hasMessageContaining("mart.reported_indicator has 4 rows, 32 before; at least 60 % were expected")
                .hasMessageContaining("Not as the facts that hold: [mart.reported_indicator");
        assertThat(printed).contains("  failed: mart.reported_indicator has 4 rows", "  failed: Not as the facts");
        assertThat(query("select count(*) from mart.reported_indicator")).isEqualTo("[[32]]");
        assertThat(query("select state, problem like '%has 4 rows%Not as the facts%' or problem like"
                        + " '%Not as the facts%has 4 rows%' from ops.run order by started_at"))
                .isEqualTo("[[published, null], [failed, true]]");

        // Nothing of the failed run stands in the way of the next.
        Files.delete(inbox.resolve("a.txt"));
        assertThatThrownBy(() -> run(RowCountChange.BOUNDED, SCHEMA)).hasMessageContaining("--accept-row-counts");
        run(RowCountChange.ACCEPTED, SCHEMA);
        assertThat(query("select count(*) from mart.reported_indicator")).isEqualTo("[[4]]");
        assertThat(query("select warnings[0] like 'accepted: mart.reported_indicator has 4 rows, 32 before;%' from"
                        + " ops.run where size(warnings) > 0"))
                .isEqualTo("[[true]]");
    }

    /** What the gates say when a table holds something else. */
    private List<String> failures(String table, UnaryOperator<Dataset<Row>> damage) {
        WarehouseFolder existing = WarehouseFolder.existing(warehouse);
        Publication published = new Publications(existing).inForce();
        SparkSession spark = Sessions.writing();
        SnapshotCatalog catalog = SnapshotCatalog.of(spark);
        catalog.show(existing, published.tables());
        catalog.pin(
                table,
                new DeltaTables(existing)
                        .replace(
                                SCHEMA.table(table),
                                damage.apply(spark.table(table)).localCheckpoint(true)));
        return new Gates(spark, SCHEMA, RowCountBounds.load(), published.rowCounts(), RowCountChange.BOUNDED)
                .check(Set.of(table))
                .failures();
    }

    private void run(RowCountChange rowCounts, WarehouseSchema schema) {
        StringWriter out = new StringWriter();
        RunOptions options = new RunOptions(MissingFiles.WITHDRAWN, Decisions.none(), rowCounts, Duration.ZERO);
        try {
            NightlyRun.of(
                    inbox.toString(), warehouse, options, Fixture::read, JobLog.printed(new PrintWriter(out)), schema);
        } finally {
            printed = out.toString();
        }
    }

    private String query(String sql) {
        List<List<Object>> rows = new ArrayList<>();
        SnapshotQuery.over(warehouse).ask(sql).rows().forEachRemaining(rows::add);
        return rows.toString();
    }

    private static String lines(String region, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(value -> region + " 2020 target insured_persons " + value)
                .collect(Collectors.joining("\n"));
    }
}
