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
import org.apache.spark.sql.SparkSession;
import org.fundperf.JobFailedException;
import org.fundperf.load.Arrivals;
import org.fundperf.load.DocumentReader;
import org.fundperf.load.DocumentRecord;
import org.fundperf.load.DocumentTable;
import org.fundperf.load.Inbox;
import org.fundperf.load.InboxFile;
import org.fundperf.load.Loader;
import org.fundperf.load.Reading;
import org.fundperf.mart.QueryTables;
import org.fundperf.schema.Fingerprint;
import org.fundperf.schema.WarehouseSchema;
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
     * @param documentsRead documents opened; 0 when nothing was new
     * @param unchanged documents left alone
     */
    public record Outcome(Publication publication, int documentsRead, int unchanged) {}

    private final String inboxLocation;
    private final WarehouseFolder warehouse;
    private final DocumentReader reader;
    private final Progress progress;
    private final Publications publications;
    private final String readerVersion = Fingerprint.ofReading();
    private final String queryVersion = Fingerprint.ofTables();
    private final Instant startedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private final String runId = startedAt.toString().replaceAll("\\D", "").substring(0, 14) + "-"
            + UUID.randomUUID().toString().substring(0, 8);

    private NightlyRun(String inbox, WarehouseFolder warehouse, DocumentReader reader, PrintWriter out) {
        this.inboxLocation = inbox;
        this.warehouse = warehouse;
        this.reader = reader;
        this.progress = new Progress(out);
        this.publications = new Publications(warehouse);
    }

    /** Runs the job. */
    @SuppressWarnings("try") // The lock is held, not used.
    public static Outcome of(String inbox, String warehouse, DocumentReader reader, PrintWriter out) {
        // The inbox first: a mistyped one must not leave an empty warehouse behind.
        List<InboxFile> files = Inbox.list(inbox, new org.apache.hadoop.conf.Configuration());
        WarehouseFolder folder = WarehouseFolder.writable(warehouse);
        try (WarehouseLock lock = WarehouseLock.take(folder)) {
            return new NightlyRun(inbox, folder, reader, out).over(files);
        }
    }

    private Outcome over(List<InboxFile> files) {
        progress.stage("inbox", "Inbox %s: %d files".formatted(inboxLocation, files.size()));
        Optional<Publication> before = publications.newest();
        List<DocumentRecord> known = before.map(this::knownDocuments).orElse(List.of());
        boolean sameReader = before.filter(last -> last.readerVersion().equals(readerVersion))
                .isPresent();
        boolean sameQueries =
                before.filter(last -> last.queryVersion().equals(queryVersion)).isPresent();
        List<InboxFile> arrivals = sameReader ? new Arrivals(warehouse.hadoop(), known).among(files) : files;
        int unchanged = files.size() - arrivals.size();
        if (arrivals.isEmpty() && sameQueries) {
            progress.line("Nothing new: %d documents unchanged; publication %d stays in force"
                    .formatted(unchanged, before.orElseThrow().publicationId()));
            return new Outcome(before.orElseThrow(), 0, unchanged);
        }
        return load(before, known, arrivals, unchanged, sameQueries);
    }

    private List<DocumentRecord> knownDocuments(Publication publication) {
        return DocumentTable.read(
                warehouse.version(DocumentTable.NAME, publication.tables().get(DocumentTable.NAME)));
    }

    private Outcome load(
            Optional<Publication> before,
            List<DocumentRecord> known,
            List<InboxFile> arrivals,
            int unchanged,
            boolean sameQueries) {
        progress.stage("start", "Starting Spark");
        SparkSession spark = Sessions.writing();
        WarehouseSchema schema = WarehouseSchema.load();
        SnapshotCatalog catalog = SnapshotCatalog.of(spark);
        catalog.show(warehouse, before.map(Publication::tables).orElse(Map.of()));
        Map<String, Long> published = catalog.pins();
        progress.stage(
                "read", "Reading %d new or changed documents, %d unchanged".formatted(arrivals.size(), unchanged));
        try (Reading reading =
                Reading.of(spark, arrivals, reader, done -> progress.count(done, arrivals.size(), "documents read"))) {
            progress.stage("load", "Loading facts");
            new Loader(spark, warehouse, schema).load(known, reading, startedAt, runId);
        }
        progress.stage("compute", "Computing dimensions and marts");
        QueryTables queries = new QueryTables(spark, warehouse, schema);
        Set<String> changed = changed(published, catalog.pins());
        Set<String> causes = new HashSet<>(changed);
        if (!sameQueries) {
            causes.addAll(queries.names());
        }
        changed.addAll(queries.compute(causes));
        progress.stage("check", "Checking");
        Gates.Result gates = new Gates(spark, schema).check(changed);
        if (!gates.failures().isEmpty()) {
            gates.failures().forEach(failure -> progress.line("  failed: " + failure));
            throw new JobFailedException("%d checks failed, so nothing was published; %s: %s"
                    .formatted(
                            gates.failures().size(),
                            before.map(last -> "publication " + last.publicationId() + " stays in force")
                                    .orElse("there is no publication yet"),
                            gates.failures().get(0)));
        }
        gates.warnings().forEach(warning -> progress.line("  warning: " + warning));
        progress.stage("publish", "Publishing");
        Publication publication = publication(before, catalog.pins());
        publications.publish(spark, schema, publication);
        progress.endStage();
        progress.line("Published as %d".formatted(publication.publicationId()));
        return new Outcome(publication, arrivals.size(), unchanged);
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

    private Publication publication(Optional<Publication> before, Map<String, Long> pins) {
        Map<String, Long> rows = new TreeMap<>();
        pins.forEach((table, version) ->
                warehouse.version(table, version).rowCount().ifPresent(count -> rows.put(table, count)));
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
                rows);
    }
}
