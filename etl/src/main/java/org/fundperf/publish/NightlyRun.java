package org.fundperf.publish;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.fundperf.Problem;
import org.fundperf.document.Limits;
import org.fundperf.load.Arrivals;
import org.fundperf.load.DecisionViews;
import org.fundperf.load.DocumentReader;
import org.fundperf.load.FileRecord;
import org.fundperf.load.FileTable;
import org.fundperf.load.Inbox;
import org.fundperf.load.InboxFile;
import org.fundperf.load.Migration;
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
    private final RunOptions options;
    private final WarehouseSchema schema;
    private final Progress progress;
    private final JobLog log;
    private final RunDiary diary;
    private final SnapshotBuild build;

    private NightlyRun(
            String inbox,
            WarehouseFolder warehouse,
            RunOptions options,
            DocumentReader reader,
            JobLog log,
            WarehouseSchema schema) {
        this.options = options;
        this.schema = schema;
        this.inboxLocation = inbox;
        this.warehouse = warehouse;
        this.log = log;
        this.progress = new Progress(log);
        this.diary = new RunDiary(progress, version(reader.limits()), Fingerprint.ofTables());
        this.build = new SnapshotBuild(warehouse, schema, options, reader, progress, diary);
    }

    /** Runs the job. */
    public static Outcome of(String inbox, String warehouse, RunOptions options, DocumentReader reader, JobLog log) {
        return of(inbox, warehouse, options, reader, log, WarehouseSchema.load());
    }

    @SuppressWarnings("try") // The lock is held, not used.
    static Outcome of(
            String inbox,
            String warehouse,
            RunOptions options,
            DocumentReader reader,
            JobLog log,
            WarehouseSchema schema) {
        if (!WarehouseFolder.isAt(warehouse)) {
            // A mistyped inbox must not leave an empty warehouse behind.
            Inbox.list(inbox, HadoopSettings.ofProcess());
        }
        WarehouseFolder folder = WarehouseFolder.writable(warehouse);
        try (WarehouseLock lock = WarehouseLock.take(folder, options.patience(), new Progress(log)::line)) {
            return new NightlyRun(inbox, folder, options, reader, log, schema).recorded();
        }
    }

    private Outcome recorded() {
        log.began(diary.runId());
        LastRun.write(warehouse, diary.record(RunState.STARTED, null));
        try {
            Outcome outcome = over(Inbox.list(inboxLocation, HadoopSettings.ofProcess()));
            ended(diary.record(outcome.published() ? RunState.PUBLISHED : RunState.UNCHANGED, null));
            return outcome;
        } catch (RuntimeException | Error e) {
            progress.endStage();
            try {
                ended(diary.record(RunState.FAILED, Problem.line(e)));
            } catch (RuntimeException second) {
                // The disk that stopped the run stops its record too; the first failure is the one to tell.
                e.addSuppressed(second);
            }
            throw e;
        }
    }

    private void ended(RunRecord run) {
        try {
            LastRun.write(warehouse, run);
        } finally {
            log.ended(run);
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
        Optional<Publication> before = new Publications(warehouse).newest();
        before.ifPresent(last -> diary.inForce(last.publicationId()));
        Map<String, Long> tables = before.map(this::migrated).orElse(Map.of());
        List<FileRecord> known = knownFiles(tables);
        boolean sameReader = before.filter(last -> last.readerVersion().equals(diary.readerVersion()))
                .isPresent();
        DecisionViews decided = new DecisionViews(
                warehouse, options.decisions(), before.map(Publication::tables).orElse(Map.of()));
        Work work = new Work(
                known,
                files.stream().map(InboxFile::path).collect(Collectors.toSet()),
                sameReader ? new Arrivals(warehouse.hadoop(), known).among(files) : files,
                before.filter(last -> last.queryVersion().equals(diary.queryVersion()))
                        .isPresent(),
                decided.changed());
        decided.problems().forEach(diary::warn);
        diary.found(work.arrivals().size(), work.unchanged());
        if (!work.concernsFiles(options.missing())
                && work.sameQueries()
                && work.decided().isEmpty()) {
            progress.endStage();
            progress.line("Nothing new: %d documents unchanged; publication %d stays in force"
                    .formatted(work.unchanged(), before.orElseThrow().publicationId()));
            return new Outcome(before.orElseThrow(), false, 0, work.unchanged());
        }
        Publication publication = build.publish(before, tables, work, decided);
        return new Outcome(publication, true, work.arrivals().size(), work.unchanged());
    }

    /** The publication's tables; where an older program computed them, as this one needs them. */
    private Map<String, Long> migrated(Publication before) {
        if (before.queryVersion().equals(diary.queryVersion())) {
            return before.tables();
        }
        progress.stage("migrate", "Bringing the warehouse up to date with this program");
        SparkSession spark = Sessions.writing();
        SnapshotCatalog.of(spark).show(warehouse, before.tables());
        new Migration(spark, warehouse, schema).from(before.schemaVersion());
        return SnapshotCatalog.of(spark).pins();
    }

    private List<FileRecord> knownFiles(Map<String, Long> tables) {
        return tables.containsKey(FileTable.NAME)
                ? FileTable.read(warehouse.version(FileTable.NAME, tables.get(FileTable.NAME)))
                : List.of();
    }
}
