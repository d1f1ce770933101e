package org.fundperf.warehouse;

import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.datasources.NoopCache$;
import org.apache.spark.sql.execution.datasources.PartitionSpec;
import org.apache.spark.sql.execution.datasources.PartitionSpec$;
import org.apache.spark.sql.execution.datasources.PartitioningAwareFileIndex;
import scala.Option;
import scala.collection.JavaConverters;
import scala.collection.Seq;
import scala.collection.immutable.Map$;
import scala.collection.mutable.LinkedHashMap;

/** The data files of a pinned version. Their sizes come from the Delta log, so that nothing is listed again. */
final class PinnedFiles extends PartitioningAwareFileIndex {

    private final LinkedHashMap<Path, FileStatus> leaves = new LinkedHashMap<>();

    PinnedFiles(SparkSession spark, List<FileStatus> files) {
        super(spark, Map$.MODULE$.empty(), Option.empty(), NoopCache$.MODULE$);
        files.forEach(file -> leaves.put(file.getPath(), file));
    }

    @Override
    public Seq<Path> rootPaths() {
        return leaves.keys().toSeq();
    }

    @Override
    public Seq<FileStatus> allFiles() {
        return leaves.values().toSeq();
    }

    @Override
    public LinkedHashMap<Path, FileStatus> leafFiles() {
        return leaves;
    }

    @Override
    public scala.collection.immutable.Map<Path, FileStatus[]> leafDirToChildrenFiles() {
        return Map$.MODULE$.empty();
    }

    @Override
    public PartitionSpec partitionSpec() {
        return PartitionSpec$.MODULE$.emptySpec();
    }

    @Override
    public void refresh() {
        // A pinned version never changes.
    }

    @Override
    public String toString() {
        return JavaConverters.asJavaCollection(leaves.keys()).toString();
    }
}
