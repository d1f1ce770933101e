package org.fundperf.publish;

import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.fundperf.JobFailedException;
import org.fundperf.warehouse.WarehouseFolder;

/** What a run tells a monitoring system: how it ended, and what stands in the warehouse after it. */
final class JobMetrics {

    private final List<MetricSnapshot> metrics = new ArrayList<>();

    private JobMetrics() {}

    static MetricSnapshots of(RunRecord run, String warehouse) {
        JobMetrics metrics = new JobMetrics();
        metrics.addRun(run);
        folder(warehouse).ifPresent(metrics::addWarehouse);
        return new MetricSnapshots(metrics.metrics);
    }

    /** Empty when there is none that this program can read, which may be why the run failed. */
    private static Optional<WarehouseFolder> folder(String warehouse) {
        try {
            return Optional.of(WarehouseFolder.existing(warehouse));
        } catch (JobFailedException e) {
            return Optional.empty();
        }
    }

    private void addRun(RunRecord run) {
        add(
                "fundperf_last_run_success",
                "1 when the last run published or found nothing new, 0 when it failed",
                run.state().isSuccess() ? 1 : 0);
        add("fundperf_last_run_timestamp_seconds", "When the last run ended", seconds(run.finishedAt()));
        add(
                "fundperf_last_run_duration_seconds",
                "How long the last run took",
                Duration.between(run.startedAt(), run.finishedAt()).toMillis() / 1000.0);
        add(
                "fundperf_last_run_stage_duration_seconds",
                "How long each stage of the last run took",
                "stage",
                run.secondsByStage(),
                Number::doubleValue);
        add(
                "fundperf_last_run_documents",
                "Documents of the last run: left alone because unchanged, or what reading made of them",
                "result",
                Map.of(
                        "unchanged", run.documentsUnchanged(),
                        "loaded", run.read().loaded(),
                        "quarantined", run.read().quarantined(),
                        "ignored", run.read().ignored()),
                Number::doubleValue);
    }

    private void addWarehouse(WarehouseFolder warehouse) {
        LastRun.of(warehouse)
                .map(LastRun::lastSuccessAt)
                .ifPresent(time -> add(
                        "fundperf_last_success_timestamp_seconds",
                        "When a run last published or found nothing new",
                        seconds(time)));
        new Publications(warehouse)
                .newest()
                .ifPresent(publication -> addPublication(publication, PublishedCounts.of(warehouse, publication)));
    }

    private void addPublication(Publication publication, PublishedCounts counts) {
        add("fundperf_publication_id", "Number of the publication in force", (double) publication.publicationId());
        add(
                "fundperf_publication_timestamp_seconds",
                "When the publication in force was published",
                seconds(publication.time()));
        add(
                "fundperf_documents",
                "Documents of the inbox by what became of them",
                "state",
                counts.documents(),
                Long::doubleValue);
        if (counts.newestDocument() != null) {
            add(
                    "fundperf_newest_document_timestamp_seconds",
                    "When a run last saw a document for the first time",
                    seconds(counts.newestDocument()));
        }
        add("fundperf_findings", "Findings that hold, by severity", "severity", counts.findings(), Long::doubleValue);
        add(
                "fundperf_submissions",
                "Expected forms: received, outstanding, or late when not received and due before today",
                "state",
                counts.submissions(),
                Long::doubleValue);
        add("fundperf_table_rows", "Rows of each table", "table", publication.rowCounts(), Long::doubleValue);
    }

    private void add(String name, String help, double value) {
        metrics.add(gauge(name, help)
                .dataPoint(GaugeDataPointSnapshot.builder().value(value).build())
                .build());
    }

    private <T> void add(String name, String help, String label, Map<String, T> values, ToDoubleFunction<T> number) {
        GaugeSnapshot.Builder gauge = gauge(name, help);
        values.forEach((key, value) -> gauge.dataPoint(GaugeDataPointSnapshot.builder()
                .labels(Labels.of(label, key))
                .value(number.applyAsDouble(value))
                .build()));
        metrics.add(gauge.build());
    }

    private static GaugeSnapshot.Builder gauge(String name, String help) {
        return GaugeSnapshot.builder().name(name).help(help);
    }

    private static double seconds(Instant time) {
        return time.toEpochMilli() / 1000.0;
    }
}
