package org.fundperf.publish;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.fundperf.JobFailedException;

/**
 * A file in Prometheus' text format, for node_exporter's textfile collector. It is replaced at once, so that a reader
 * never sees half of it.
 */
public final class MetricsFile {

    private final Path file;
    private final Path written;

    private MetricsFile(Path file) {
        this.file = file;
        // Not a name that the collector reads; hidden, and always the same, so that a killed run leaves one at most.
        this.written = file.resolveSibling("." + file.getFileName() + ".new");
    }

    /** A file to write when the job is over; fails now when that will not be possible. */
    public static MetricsFile at(Path path) {
        MetricsFile file = new MetricsFile(path.toAbsolutePath());
        try {
            if (Files.isDirectory(path)) {
                throw new JobFailedException("The metrics file %s is a folder; name a file in it".formatted(path));
            }
            Files.deleteIfExists(Files.writeString(file.written, ""));
            return file;
        } catch (IOException e) {
            throw file.unwritable(e);
        }
    }

    /** Tells of a run and of the warehouse after it. */
    public void write(RunRecord run, String warehouse) {
        MetricSnapshots metrics = JobMetrics.of(run, warehouse);
        try {
            try (OutputStream out = Files.newOutputStream(written)) {
                PrometheusTextFormatWriter.create().write(out, metrics);
            }
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private JobFailedException unwritable(IOException cause) {
        return new JobFailedException(
                "The metrics file %s cannot be written (%s); create its folder, or let this user write there"
                        .formatted(file, cause.getClass().getSimpleName()),
                cause);
    }
}
