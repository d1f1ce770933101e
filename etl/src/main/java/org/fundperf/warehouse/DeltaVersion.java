package org.fundperf.warehouse;

import io.delta.kernel.Scan;
import io.delta.kernel.Snapshot;
import io.delta.kernel.Table;
import io.delta.kernel.data.ColumnarBatch;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.internal.SnapshotImpl;
import io.delta.kernel.internal.actions.Metadata;
import io.delta.kernel.internal.data.ScanStateRow;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.FileStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.fundperf.JobFailedException;

/**
 * One version of a Delta table, read through Delta Kernel: needs no Spark session, and answers in milliseconds where
 * Spark would rebuild the table's state in several jobs.
 */
public final class DeltaVersion {

    private final Engine engine;
    private final Snapshot snapshot;
    private final String location;

    private DeltaVersion(Engine engine, Snapshot snapshot, String location) {
        this.engine = engine;
        this.snapshot = snapshot;
        this.location = location;
    }

    /** Opens a version that exists. */
    public static DeltaVersion open(Configuration hadoop, String location, long version) {
        Engine engine = DefaultEngine.create(hadoop);
        return new DeltaVersion(
                engine, Table.forPath(engine, location).getSnapshotAsOfVersion(engine, version), location);
    }

    /** Columns as Delta writes them: the JSON of a Spark schema, with comments. */
    public String schemaJson() {
        return metadata().getSchemaString();
    }

    /** The table's comment; empty when it has none. */
    public String comment() {
        return metadata().getDescription().orElse("");
    }

    private Metadata metadata() {
        // The public Snapshot gives neither comment nor Spark's own schema text.
        return ((SnapshotImpl) snapshot).getMetadata();
    }

    /** Data files of this version. */
    public List<FileStatus> files() {
        List<FileStatus> files = new ArrayList<>();
        eachScanFile(snapshot.getScanBuilder(engine).build(), scanFile -> {
            if (InternalScanFileUtils.getDeletionVectorDescriptorFromRow(scanFile) != null) {
                throw new JobFailedException(
                        "The table at %s was changed by another tool (it has deletion vectors); rewrite it with REORG TABLE … APPLY (PURGE), or load a new warehouse"
                                .formatted(location));
            }
            files.add(InternalScanFileUtils.getAddFileStatus(scanFile));
        });
        return files;
    }

    /** Goes through all rows; for tables that a driver may hold. */
    public void forEachRow(Consumer<Row> action) {
        forEachRow(snapshot.getScanBuilder(engine).build(), action);
    }

    /** As above, with these columns only, in this order. */
    public void forEachRow(List<String> columns, Consumer<Row> action) {
        StructType all = snapshot.getSchema(engine);
        StructType wanted = new StructType(columns.stream().map(all::get).toList());
        forEachRow(
                snapshot.getScanBuilder(engine).withReadSchema(engine, wanted).build(), action);
    }

    private void forEachRow(Scan scan, Consumer<Row> action) {
        Row state = scan.getScanState(engine);
        eachScanFile(scan, scanFile -> eachRow(state, scanFile, action));
    }

    private void eachRow(Row state, Row scanFile, Consumer<Row> action) {
        FileStatus file = InternalScanFileUtils.getAddFileStatus(scanFile);
        try (CloseableIterator<ColumnarBatch> physical = engine.getParquetHandler()
                        .readParquetFiles(
                                Utils.singletonCloseableIterator(file),
                                ScanStateRow.getPhysicalDataReadSchema(engine, state),
                                Optional.empty());
                CloseableIterator<FilteredColumnarBatch> logical =
                        Scan.transformPhysicalData(engine, state, scanFile, physical)) {
            eachRow(logical, action);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file.getPath(), e);
        }
    }

    private void eachScanFile(Scan scan, Consumer<Row> action) {
        try (CloseableIterator<FilteredColumnarBatch> batches = scan.getScanFiles(engine)) {
            eachRow(batches, action);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the Delta log of " + location, e);
        }
    }

    private static void eachRow(CloseableIterator<FilteredColumnarBatch> batches, Consumer<Row> action)
            throws IOException {
        while (batches.hasNext()) {
            try (CloseableIterator<Row> rows = batches.next().getRows()) {
                while (rows.hasNext()) {
                    action.accept(rows.next());
                }
            }
        }
    }
}
