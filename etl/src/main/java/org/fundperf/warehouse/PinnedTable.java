package org.fundperf.warehouse;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.catalog.TableCatalog;
import org.apache.spark.sql.execution.datasources.PartitioningAwareFileIndex;
import org.apache.spark.sql.execution.datasources.parquet.ParquetFileFormat;
import org.apache.spark.sql.execution.datasources.v2.parquet.ParquetTable;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import scala.Option;
import scala.collection.JavaConverters;

/** A pinned version as Spark reads it: its files as plain Parquet, read-only. */
final class PinnedTable extends ParquetTable {

    private static final long serialVersionUID = 1;

    private final transient DeltaVersion version;
    private final transient PinnedFiles files;

    PinnedTable(SparkSession spark, String name, DeltaVersion version) {
        super(
                name,
                spark,
                CaseInsensitiveStringMap.empty(),
                JavaConverters.asScalaBuffer(List.<String>of()),
                Option.apply((StructType) DataType.fromJson(version.schemaJson())),
                ParquetFileFormat.class);
        this.version = version;
        this.files = new PinnedFiles(spark, hadoopFiles(version));
    }

    private static List<FileStatus> hadoopFiles(DeltaVersion version) {
        return version.files().stream()
                .map(file -> new FileStatus(
                        file.getSize(), false, 1, 0, file.getModificationTime(), new Path(file.getPath())))
                .toList();
    }

    @Override
    public PartitioningAwareFileIndex fileIndex() {
        return files;
    }

    @Override
    public Set<TableCapability> capabilities() {
        return Set.of(TableCapability.BATCH_READ);
    }

    @Override
    public Map<String, String> properties() {
        return Map.of(TableCatalog.PROP_COMMENT, version.comment(), TableCatalog.PROP_PROVIDER, "delta");
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
