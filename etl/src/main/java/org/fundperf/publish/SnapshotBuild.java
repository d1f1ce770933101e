package org.fundperf.publish;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.fundperf.JobFailedException;
import org.fundperf.Problem;
import org.fundperf.load.DecisionViews;
import org.fundperf.load.DocumentReader;
import org.fundperf.load.Loader;
import org.fundperf.load.Reading;
import org.fundperf.mart.QueryTables;
import org.fundperf.schema.TableSchema;
import org.fundperf.schema.WarehouseSchema;
import org.fundperf.warehouse.Sessions;
import org.fundperf.warehouse.SnapshotCatalog;
import org.fundperf.warehouse.WarehouseFolder;

/** The part of a run that needs Spark: reads and loads documents, computes what follows, checks it, publishes it. */
final class SnapshotBuild {

    private final WarehouseFolder warehouse;
    private final WarehouseSchema schema;
    private final RunOptions options;
    private final DocumentReader reader;
    private final Progress progress;
    private final RunDiary diary;
    // Read before the work begins: a mistake in it should not cost an hour.
    private final RowCountBounds bounds = RowCountBounds.load();
    private boolean listed;

    SnapshotBuild(
            WarehouseFolder warehouse,
            WarehouseSchema schema,
            RunOptions options,
            DocumentReader reader,
            Progress progress,
            RunDiary diary) {
        this.warehouse = warehouse;
        this.schema = schema;
        this.options = options;
        this.reader = reader;
        this.progress = progress;
        this.diary = diary;
    }

    /**
     * Does the work and puts the result in force; when it fails, what was in force stays so.
     *
     * @param before the publication in force; empty before the first
     * @param tables its tables, as this program needs them
     */
    Publication publish(Optional<Publication> before, Map<String, Long> tables, Work work, DecisionViews decided) {
        progress.stage("start", "Starting Spark");
        SparkSession spark = Sessions.writing();
        try {
            SnapshotCatalog.of(spark).show(warehouse, tables);
            decided.register(spark);
            Set<String> changed =
                    write(spark, work, before.map(Publication::tables).orElse(Map.of()));
            new DecisionOutcome(spark).warnings().forEach(diary::warn);
            progress.stage("check", "Checking %d tables".formatted(changed.size()));
            Gates.Result gates = new Gates(
                            spark,
                            schema,
                            bounds,
                            before.map(Publication::rowCounts).orElse(Map.of()),
                            options.rowCountChange())
                    .check(changed);
            gates.warnings().forEach(diary::warn);
            failUnlessPassed(gates, before);
            progress.stage("publish", "Publishing");
            long id = before.map(Publication::publicationId).orElse(0L) + 1;
            RunLog.add(
                    spark,
                    warehouse,
                    schema,
                    diary.record(RunState.PUBLISHED, null).publishing(id));
            listed = true;
            Publication publication =
                    publication(id, before, SnapshotCatalog.of(spark).pins(), gates.rowCounts());
            warehouse.raiseSchemaVersion();
            new Publications(warehouse).publish(spark, schema, publication);
            diary.inForce(id);
            progress.endStage();
            progress.line("Published as %d".formatted(id));
            return publication;
        } catch (RuntimeException e) {
            recordFailure(spark, e);
            throw e;
        }
    }

    /** Writes everything up to the marts; returns the tables that have a new version. */
    private Set<String> write(SparkSession spark, Work work, Map<String, Long> published) {
        SnapshotCatalog catalog = SnapshotCatalog.of(spark);
        if (work.concernsFiles(options.missing())) {
            int files = work.arrivals().size();
            progress.stage("read", "Reading %d new or changed documents".formatted(files));
            try (Reading reading =
                    Reading.of(spark, work.arrivals(), reader, done -> progress.count(done, files, "documents read"))) {
                diary.read(reading.counts());
                progress.stage("load", "Loading facts");
                new Loader(spark, warehouse, schema)
                        .load(
                                work.known(),
                                reading,
                                work.present(),
                                options.missing(),
                                diary.startedAt(),
                                diary.runId());
            }
        }
        progress.stage("compute", "Computing dimensions and marts");
        QueryTables queries = new QueryTables(spark, warehouse, schema);
        Set<String> changed = changed(published, catalog.pins());
        Set<String> causes = new HashSet<>(changed);
        causes.addAll(work.decided());
        if (!work.sameQueries()) {
            causes.addAll(queries.names());
        }
        changed.addAll(queries.compute(causes));
        return changed;
    }

    private void failUnlessPassed(Gates.Result gates, Optional<Publication> before) {
        if (gates.failures().isEmpty()) {
            return;
        }
        gates.failures().forEach(progress::failure);
        throw new JobFailedException("%d checks failed, so nothing was published and %s: %s"
                .formatted(
                        gates.failures().size(),
                        before.map(last -> "publication " + last.publicationId() + " stays in force")
                                .orElse("there is no publication yet"),
                        String.join(" · ", gates.failures())));
    }

    private void recordFailure(SparkSession spark, RuntimeException failure) {
        progress.endStage();
        if (listed) {
            return;
        }
        try {
            RunLog.add(spark, warehouse, schema, diary.record(RunState.FAILED, Problem.line(failure)));
        } catch (RuntimeException second) {
            // The disk that stopped the run stops its record too; the first failure is the one to tell.
            failure.addSuppressed(second);
        }
    }

    private static Set<String> changed(Map<String, Long> before, Map<String, Long> now) {
        Set<String> changed = new HashSet<>();
        now.forEach((table, version) -> {
            if (!version.equals(before.get(table))) {
                changed.add(table);
            }
        });
        return changed;
    }

    private Publication publication(
            long id, Optional<Publication> before, Map<String, Long> pins, Map<String, Long> changedRowCounts) {
        Map<String, Long> rowCounts =
                new TreeMap<>(before.map(Publication::rowCounts).orElse(Map.of()));
        rowCounts.putAll(changedRowCounts);
        return new Publication(
                id,
                Publication.now(),
                "run",
                null,
                diary.runId(),
                WarehouseFolder.SCHEMA_VERSION,
                diary.readerVersion(),
                diary.queryVersion(),
                before.map(Publication::oldestKept).orElse(1L),
                described(pins),
                described(rowCounts));
    }

    /** A table that warehouse-schema no longer has is published no more. */
    private Map<String, Long> described(Map<String, Long> byTable) {
        Map<String, Long> result = new TreeMap<>(byTable);
        result.keySet()
                .retainAll(schema.tables().stream().map(TableSchema::fullName).toList());
        return result;
    }
}
