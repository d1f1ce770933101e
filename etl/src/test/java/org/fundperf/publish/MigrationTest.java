package org.fundperf.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.fundperf.document.Limits;
import org.fundperf.load.DocumentReader;
import org.fundperf.load.Migration;
import org.fundperf.schema.ColumnSchema;
import org.fundperf.schema.TableSchema;
import org.fundperf.schema.WarehouseSchema;
import org.fundperf.sql.SnapshotQuery;
import org.fundperf.warehouse.Sessions;
import org.fundperf.warehouse.SnapshotCatalog;
import org.fundperf.warehouse.WarehouseFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A warehouse that an older program wrote; src/test/resources/warehouse/README.md says how it was made. */
class MigrationTest {

    private static final String FIGURES = "select source_file, region_code, cast(lower_value as bigint)"
            + " from mart.reported_indicator where indicator_code = 'insured_persons' order by 1, 3";
    private static final String GONE = "2022/塔什库尔干县目标表.csv";

    private static final WarehouseSchema SCHEMA = WarehouseSchema.load()
            .where(table -> !table.database().equals("mart") || table.name().equals("reported_indicator"));

    @TempDir
    private Path folder;

    private String warehouse;

    @BeforeEach
    void aWarehouseOfSchema1() throws IOException {
        warehouse = folder.resolve("warehouse").toString();
        try (InputStream file = MigrationTest.class.getResourceAsStream("/warehouse/schema-1.tar.gz");
                TarArchiveInputStream archive =
                        new TarArchiveInputStream(new GZIPInputStream(new BufferedInputStream(file)))) {
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                Path target = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(archive, target);
                }
            }
        }
        Files.delete(folder.resolve("inbox").resolve(GONE));
    }

    @Test
    void whatWasKnownIsKeptAndARollbackIsMigratedAgain() throws IOException {
        List<List<Object>> published = query(FIGURES);
        List<List<Object>> knownSince = query("select document_id, valid_from from core.dim_document order by 1");
        assertThat(published).extracting(row -> row.get(2)).containsExactly(28340L, 18100L, 41500L);
        dieWhileMigrating();
        assertThat(query(FIGURES)).as("readers see the publication before").isEqualTo(published);

        assertThat(run(SCHEMA).published()).isTrue();
        assertThat(query(FIGURES)).isEqualTo(published);
        assertThat(query("select document_id, valid_from from core.dim_document order by 1"))
                .isEqualTo(knownSince);
        assertThat(query("select source_file, state, reason_code from ops.document order by 1, valid_to is null"))
                .containsExactly(
                        row("2022/传输中断.xlsx", "quarantined", "damaged"),
                        row("2022/和硕县目标表.csv", "loaded", null),
                        row("2022/和硕县目标表副本.csv", "duplicate", "same_bytes"),
                        row(GONE, "loaded", null),
                        row("2022/轮台县目标表.csv", "superseded", "replaced"),
                        row("2022/轮台县目标表.csv", "loaded", null));
        // The first version of 轮台县 held until the second took its place, both in the time of the older program.
        assertThat(query("select cast(t.lower_value as bigint), v.state, v.valid_to < p.published_at"
                        + " from core.fact_target as t join core.form_vintage as v using (document_id, form_ordinal)"
                        + " join ops.publication as p on p.publication_id = 2"
                        + " where t.region_code = '652822' and t.indicator_code = 'insured_persons' order by 1"))
                .containsExactly(row(41000L, "left", true), row(41500L, "current", null));
        assertThat(query("select count(*) from core.fact_target")).containsExactly(row(16L));
        assertThat(run(SCHEMA).published()).isFalse();

        Rollback.to(warehouse, 2L);
        assertThat(query("select schema_version from ops.publication order by publication_id"))
                .containsExactly(row(1L), row(1L), row(2L), row(1L));
        assertThat(query(FIGURES)).isEqualTo(published);
        assertThat(run(SCHEMA).published()).isTrue();
        assertThat(query(FIGURES)).isEqualTo(published);
        assertThat(query("select count(*) from core.fact_target")).containsExactly(row(16L));
    }

    /** At the worst point: every table is written and the folder says the new version, but nothing is published. */
    private void dieWhileMigrating() {
        WarehouseFolder dying = WarehouseFolder.writable(warehouse);
        Publication before = new Publications(dying).inForce();
        SnapshotCatalog.of(Sessions.writing()).show(dying, before.tables());
        new Migration(Sessions.writing(), dying, SCHEMA).from(before.schemaVersion());
        dying.raiseSchemaVersion();
    }

    @Test
    void aNewColumnIsNullInWhatIsThere() throws IOException {
        run(SCHEMA);
        changedQueries();
        WarehouseSchema wider = SCHEMA.with(widened(
                        SCHEMA.table("core.fact_target"),
                        "remark",
                        "string",
                        "select q.*, 'new' as remark from (%s) as q"))
                .with(widened(
                        SCHEMA.table("mart.reported_indicator"),
                        "remarks",
                        "bigint",
                        "select q.*, (select count(remark) from core.fact_target) as remarks from (%s) as q"));
        run(wider);
        assertThat(query("select count(*), count(remark) from core.fact_target"))
                .containsExactly(row(16L, 0L));
        assertThat(query("select distinct remarks from mart.reported_indicator"))
                .containsExactly(row(0L));

        Path inbox = folder.resolve("inbox/2022");
        Files.writeString(
                inbox.resolve("增.csv"),
                Files.readString(inbox.resolve("和硕县目标表.csv")).replace("和硕县", "博湖县"));
        run(wider);
        assertThat(query("select count(*), count(remark) from core.fact_target"))
                .containsExactly(row(20L, 4L));
        assertThat(query("select distinct remarks from mart.reported_indicator"))
                .containsExactly(row(4L));
    }

    private static TableSchema widened(TableSchema table, String column, String type, String sql) {
        List<ColumnSchema> columns = new ArrayList<>(table.columns());
        columns.add(new ColumnSchema(column, type, "Of a later version"));
        return new TableSchema(
                table.database(),
                table.name(),
                table.comment(),
                table.primaryKey(),
                table.foreignKeys(),
                table.rowsOf(),
                columns,
                table.loadSql() == null ? null : sql.formatted(table.loadSql()),
                table.querySql() == null ? null : sql.formatted(table.querySql()));
    }

    /** As if the newest publication were that of a program with other table.yaml files. */
    private void changedQueries() {
        WarehouseFolder existing = WarehouseFolder.existing(warehouse);
        Publications publications = new Publications(existing);
        Publication newest = publications.inForce();
        publications.publish(
                Sessions.writing(),
                SCHEMA,
                new Publication(
                        newest.publicationId() + 1,
                        newest.publishedAt(),
                        newest.kind(),
                        null,
                        newest.runId(),
                        newest.schemaVersion(),
                        newest.readerVersion(),
                        "other",
                        newest.oldestKept(),
                        newest.tables(),
                        newest.rowCounts()));
    }

    private NightlyRun.Outcome run(WarehouseSchema schema) {
        return NightlyRun.of(
                folder.resolve("inbox").toString(),
                warehouse,
                RunOptions.DEFAULT,
                DocumentReader.forms(Limits.DEFAULT),
                JobLog.printed(new PrintWriter(new StringWriter())),
                schema);
    }

    private List<List<Object>> query(String sql) {
        List<List<Object>> rows = new ArrayList<>();
        SnapshotQuery.over(warehouse).ask(sql).rows().forEachRemaining(rows::add);
        return rows;
    }

    private static List<Object> row(Object... values) {
        return Arrays.asList(values);
    }
}
