package org.fundperf.publish;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.fundperf.JobFailedException;
import org.fundperf.document.Limits;
import org.fundperf.load.Arrivals;
import org.fundperf.load.DocumentReader;
import org.fundperf.load.FileRecord;
import org.fundperf.load.FileTable;
import org.fundperf.load.Inbox;
import org.fundperf.load.InboxFile;
import org.fundperf.load.Loader;
import org.fundperf.load.MissingFiles;
import org.fundperf.load.Reading;
import org.fundperf.mart.QueryTables;
import org.fundperf.schema.Fingerprint;
import org.fundperf.schema.WarehouseSchema;
import org.fundperf.warehouse.HadoopSettings;
import org.fundperf.warehouse.Sessions;
import org.fundperf.warehouse.SnapshotCatalog;
import org.fundperf.warehouse.WarehouseFolder;
import org.fundperf.warehouse.WarehouseLock;

/**
 * The nightly job: read what is new, load it, compute what follows, check, publish. Until its last commit readers see
 * the publication before; when it dies on the way, the next run starts from that publication again.
 */
public final class NightlyRun {

    /**
     * How it ended.
     *
     * @param publication the one in force now
     * @param published whether this run made it; false when nothing was new
     * @param documentsRead documents opened
     * @param unchanged documents left alone
     */
    public record Outcome(Publication publication, boolean published, int documentsRead, int unchanged) {}

    private final String inboxLocation;
    private final WarehouseFolder warehouse;
    private final MissingFiles missing;
    private final DocumentReader reader;
    private final WarehouseSchema schema;
    private final Progress progress;
    private final Publications publications;
    private final String readerVersion;
    private final String queryVersion = Fingerprint.ofTables();
    private final Instant startedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private final String runId = startedAt.toString().replaceAll("\\D", "").substring(0, 14) + "-"
            + UUID.randomUUID().toString().substring(0, 8);

    private NightlyRun(
            String inbox,
            WarehouseFolder warehouse,
            MissingFiles missing,
            DocumentReader reader,
            PrintWriter out,
            WarehouseSchema schema) {
        this.missing = missing;
        this.schema = schema;
        this.inboxLocation = inbox;
        this.warehouse = warehouse;
        this.reader = reader;
        this.readerVersion = version(reader.limits());
        this.progress = new Progress(out);
        this.publications = new Publications(warehouse);
    }

    /** Runs the job. */
    public static Outcome of(
            String inbox, String warehouse, MissingFiles missing, DocumentReader reader, PrintWriter out) {
        return of(inbox, warehouse, missing, reader, out, WarehouseSchema.load());
    }

    @SuppressWarnings("try") // The lock is held, not used.
    static Outcome of(
            String inbox,
            String warehouse,
            MissingFiles missing,
            DocumentReader reader,
            PrintWriter out,
            WarehouseSchema schema) {
        // The inbox first: a mistyped one must not leave an empty warehouse behind.
        Inbox.list(inbox, HadoopSettings.ofProcess());
        WarehouseFolder folder = WarehouseFolder.writable(warehouse);
        try (WarehouseLock lock = WarehouseLock.take(folder)) {
            return new NightlyRun(inbox, folder, missing, reader, out, schema)
                    .over(Inbox.list(inbox, HadoopSettings.ofProcess()));
        }
    }

    /**
     * What a run has before it.
     *
     * @param known {@code ops.file} as published
     * @param present paths of the inbox's files
     * @param arrivals files to read
     * @param sameQueries whether the marts were computed by the queries of now
     */
    private record Work(List<FileRecord> known, Set<String> present, List<InboxFile> arrivals, boolean sameQueries) {

        boolean concernsFiles(MissingFiles missing) {
            return !arrivals.isEmpty()
                    || (missing == MissingFiles.WITHDRAWN
                            && known.stream().anyMatch(file -> file.stands() && !present.contains(file.sourceFile())));
        }

        int unchanged() {
            return present.size() - arrivals.size();
        }
    }

    /** Other limits may admit a document that was refused, so they are another reader. */
    private static String version(Limits limits) {
        String rules = Fingerprint.ofReading();
        return limits.equals(Limits.DEFAULT)
                ? rules
                : rules + "-" + Integer.toHexString(limits.toString().hashCode());
    }

    private Outcome over(List<InboxFile> files) {
        progress.stage("inbox", "Inbox %s: %d files".formatted(inboxLocation, files.size()));
        Optional<Publication> before = publications.newest();
        List<FileRecord> known = before.map(this::knownFiles).orElse(List.of());
        boolean sameReader = before.filter(last -> last.readerVersion().equals(readerVersion))
                .isPresent();
        Work work = new Work(
                known,
                files.stream().map(InboxFile::path).collect(Collectors.toSet()),
                sameReader ? new Arrivals(warehouse.hadoop(), known).among(files) : files,
                before.filter(last -> last.queryVersion().equals(queryVersion)).isPresent());
        if (!work.concernsFiles(missing) && work.sameQueries()) {
            progress.line("Nothing new: %d documents unchanged; publication %d stays in force"
                    .formatted(work.unchanged(), before.orElseThrow().publicationId()));
            return new Outcome(before.orElseThrow(), false, 0, work.unchanged());
        }
        return load(before, work);
    }

    private List<FileRecord> knownFiles(Publication publication) {
        return FileTable.read(
                warehouse.version(FileTable.NAME, publication.tables().get(FileTable.NAME)));
    }

    private Outcome load(Optional<Publication> before, Work work) {
        int documentsRead = work.arrivals().size();
        progress.stage("start", "Starting Spark");
        SparkSession spark = Sessions.writing();
        try {
            SnapshotCatalog.of(spark)
                    .show(warehouse, before.map(Publication::tables).orElse(Map.of()));
            Set<String> changed = write(spark, work);
            progress.stage("check", "Checking %d tables".formatted(changed.size()));
            Gates.Result gates = new Gates(spark, schema).check(changed);
            gates.warnings().forEach(warning -> progress.line("  warning: " + warning));
            failUnlessPassed(gates, before);
            progress.stage("publish", "Publishing");
            RunLog.add(spark, warehouse, schema, entry(null, documentsRead, work.unchanged(), gates.warnings()));
            Publication publication =
                    publication(before, SnapshotCatalog.of(spark).pins(), gates.rowCounts());
            publications.publish(spark, schema, publication);
            progress.endStage();
            progress.line("Published as %d".formatted(publication.publicationId()));
            return new Outcome(publication, true, documentsRead, work.unchanged());
        } catch (RuntimeException e) {
            recordFailure(spark, e, documentsRead, work.unchanged());
            throw e;
        }
    }

    /** Writes everything up to the marts; returns the tables that have a new version. */
    private Set<String> write(SparkSession spark, Work work) {
        SnapshotCatalog catalog = SnapshotCatalog.of(spark);
        Map<String, Long> published = catalog.pins();
        if (work.concernsFiles(missing)) {
            int files = work.arrivals().size();
            progress.stage("read", "Reading %d new or changed documents".formatted(files));
            try (Reading reading =
                    Reading.of(spark, work.arrivals(), reader, done -> progress.count(done, files, "documents read"))) {
                progress.stage("load", "Loading facts");
                new Loader(spark, warehouse, schema)
                        .load(work.known(), reading, work.present(), missing, startedAt, runId);
            }
        }
        progress.stage("compute", "Computing dimensions and marts");
        QueryTables queries = new QueryTables(spark, warehouse, schema);
        Set<String> changed = changed(published, catalog.pins());
        Set<String> causes = new HashSet<>(changed);
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
        gates.failures().forEach(failure -> progress.line("  failed: " + failure));
        throw new JobFailedException("%d checks failed, so nothing was published and %s; the first: %s"
                .formatted(
                        gates.failures().size(),
                        before.map(last -> "publication " + last.publicationId() + " stays in force")
                                .orElse("there is no publication yet"),
                        gates.failures().get(0)));
    }

    private RunLog.Entry entry(String problem, int documentsRead, int unchanged, List<String> warnings) {
        return new RunLog.Entry(
                runId, startedAt, problem, documentsRead, unchanged, progress.secondsByStage(), warnings);
    }

    private void recordFailure(SparkSession spark, RuntimeException failure, int documentsRead, int unchanged) {
        try {
            RunLog.add(spark, warehouse, schema, entry(failure.toString(), documentsRead, unchanged, List.of()));
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
            Optional<Publication> before, Map<String, Long> pins, Map<String, Long> changedRowCounts) {
        Map<String, Long> rowCounts =
                new TreeMap<>(before.map(Publication::rowCounts).orElse(Map.of()));
        rowCounts.putAll(changedRowCounts);
        return new Publication(
                before.map(Publication::publicationId).orElse(0L) + 1,
                Instant.now().truncatedTo(ChronoUnit.MILLIS).toString(),
                "run",
                null,
                runId,
                WarehouseFolder.SCHEMA_VERSION,
                readerVersion,
                queryVersion,
                pins,
                rowCounts);
    }
}
