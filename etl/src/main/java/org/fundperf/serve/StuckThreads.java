package org.fundperf.serve;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import scala.collection.JavaConverters;

/**
 * Ends threads that do not listen. A regular expression that backtracks for hours, or an array of a billion elements,
 * looks at no interruption: without this a few such statements would take every core for good.
 */
final class StuckThreads extends SparkListener {

    private static final String TAGS = "spark.job.tags";

    private final Map<String, Set<Integer>> stagesByTag = new ConcurrentHashMap<>();

    private StuckThreads() {}

    static StuckThreads watching(SparkContext spark) {
        StuckThreads threads = new StuckThreads();
        spark.addSparkListener(threads);
        return threads;
    }

    @Override
    public void onJobStart(SparkListenerJobStart job) {
        String tags = job.properties().getProperty(TAGS, "");
        for (String tag : tags.split(",", -1)) {
            Set<Integer> stages = stagesByTag.computeIfAbsent(tag, unknown -> ConcurrentHashMap.newKeySet());
            JavaConverters.seqAsJavaList(job.stageIds()).forEach(stage -> stages.add((Integer) stage));
        }
    }

    /** Forgets the jobs of a statement that has ended. */
    void forget(String tag) {
        stagesByTag.remove(tag);
    }

    /** Ends what still runs of the jobs with this tag, and the thread that started them unless it has ended. */
    void stop(String tag, Thread starter) {
        Set<Integer> stages = stagesByTag.getOrDefault(tag, Set.of());
        Thread.getAllStackTraces().forEach((thread, stack) -> {
            if (stages.stream().anyMatch(stage -> worksOn(thread, stage)) && isAtWork(stack)) {
                stop(thread);
            }
        });
        if (starter.isAlive()) {
            stop(starter);
        }
        forget(tag);
    }

    /** A thread keeps its task's name when it is done, and one that waits for the next must live: it would lose it. */
    private static boolean isAtWork(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .anyMatch(frame -> frame.getClassName().equals("org.apache.spark.executor.Executor$TaskRunner"));
    }

    private static boolean worksOn(Thread thread, int stage) {
        return thread.getName().startsWith("Executor task launch worker for task ")
                && thread.getName().contains(" in stage %d.".formatted(stage));
    }

    /**
     * The JVM's last resort. What such a thread leaves half done is its own: a task's memory, a query's plan. From Java
     * 20 on it is refused, and the thread goes on.
     */
    @SuppressWarnings({"deprecation", "removal"})
    private static void stop(Thread thread) {
        thread.stop();
    }
}
