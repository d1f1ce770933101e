package org.fundperf.load;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.SerializableConfiguration;
import org.fundperf.fact.DocumentFacts;

/** Documents read on the executors. Their facts stay there; the driver learns a summary of each. */
public final class Reading implements AutoCloseable {

    private static final int MOST_FILES_A_TASK = 64;

    private final JavaRDD<DocumentFacts> documents;
    private final Map<String, InboxFile> files;
    private final List<DocumentSummary> summaries;

    private Reading(JavaRDD<DocumentFacts> documents, Map<String, InboxFile> files, List<DocumentSummary> summaries) {
        this.documents = documents;
        this.files = files;
        this.summaries = summaries;
    }

    /**
     * Reads files.
     *
     * @param progress told now and then how many are done
     */
    public static Reading of(
            SparkSession spark, Collection<InboxFile> files, DocumentReader reader, IntConsumer progress) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        GuardedReader guarded = new GuardedReader(reader);
        Broadcast<SerializableConfiguration> hadoop = context.broadcast(
                new SerializableConfiguration(spark.sessionState().newHadoopConf()));
        LongAccumulator done = spark.sparkContext().longAccumulator();
        int tasks =
                Math.max(Math.min(files.size(), context.defaultParallelism() * 4), files.size() / MOST_FILES_A_TASK);
        JavaRDD<DocumentFacts> documents = context.parallelize(List.copyOf(files), Math.max(tasks, 1))
                .map(file -> {
                    DocumentFacts facts = guarded.read(file, hadoop.value().value());
                    done.add(1);
                    return facts;
                })
                .persist(StorageLevel.MEMORY_AND_DISK());
        List<DocumentSummary> summaries =
                await(documents.map(DocumentSummary::of).collectAsync(), done, progress);
        return new Reading(
                documents, files.stream().collect(Collectors.toMap(InboxFile::path, Function.identity())), summaries);
    }

    private static List<DocumentSummary> await(
            JavaFutureAction<List<DocumentSummary>> job, LongAccumulator done, IntConsumer progress) {
        try {
            while (!job.isDone()) {
                progress.accept(Math.toIntExact(done.value()));
                Thread.sleep(200);
            }
            List<DocumentSummary> summaries = job.get();
            progress.accept(summaries.size());
            return summaries;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading documents", e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("Spark could not read the documents", e.getCause());
        }
    }

    /** What reading made of the documents. */
    public ReadCounts counts() {
        return ReadCounts.of(summaries);
    }

    List<DocumentSummary> summaries() {
        return summaries;
    }

    Map<String, InboxFile> files() {
        return files;
    }

    /** Makes the facts of these documents, by path, visible as {@code staged_…}. */
    void stage(SparkSession spark, Set<String> paths) {
        // Sent once, not with each of the tasks: for ten thousand paths that took longer than all of their work.
        Broadcast<Set<String>> wanted =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(new HashSet<>(paths));
        StagedViews.register(spark, documents.filter(document -> wanted.value().contains(document.path())));
    }

    @Override
    public void close() {
        documents.unpersist(false);
    }
}
