package org.fundperf.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The samples, loaded on a cluster from HDFS into HDFS and, to compare, by the embedded form on this machine. */
@TestInstance(Lifecycle.PER_CLASS)
class ClusterRunIT {

    private static final Path SAMPLES = Installation.ROOT.resolve("etl/samples");
    private static final Pattern READING_STAGE = Pattern.compile(
            "\"Event\":\"SparkListenerStageCompleted\".*\"Stage ID\":(\\d+),.*\"Stage Name\":\"[^\"]*Reading\\.java");
    private static final Pattern EXECUTOR = Pattern.compile("\"Executor ID\":\"(\\w+)\"");

    @TempDir
    private static Path folder;

    private Installation fundperf;
    private MiniDFSCluster hdfs;
    private SparkCluster spark;

    @BeforeAll
    void load() throws Exception {
        fundperf = new Installation(folder);
        Configuration settings = new Configuration();
        settings.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, folder.resolve("hdfs").toString());
        hdfs = new MiniDFSCluster.Builder(settings).numDataNodes(1).build();
        copySamples();
        spark = fundperf.startCluster();
        fundperf.submit(spark, "first", "run", "--inbox", uri("/inbox"), "--warehouse", uri("/warehouse"))
                .succeeds();
    }

    @AfterAll
    void stop() {
        if (spark != null) {
            spark.close();
        }
        if (hdfs != null) {
            hdfs.shutdown();
        }
    }

    @Test
    void martsAreThoseOfAnEmbeddedRun() throws Exception {
        String local = folder.resolve("warehouse").toString();
        fundperf.embedded("embedded", "run", "--inbox", SAMPLES.toString(), "--warehouse", local)
                .succeeds();

        String here = marts("here", local);
        String there = marts("there", uri("/warehouse"));
        assertThat(here.lines()).hasSizeGreaterThan(200);
        assertThat(there.lines().sorted())
                .containsExactlyElementsOf(here.lines().sorted().toList());
    }

    private String marts(String name, String warehouse) throws Exception {
        return fundperf.embedded(name, "sql", "--format", "csv", "--warehouse", warehouse, everyRowOfEveryMart())
                .succeeds();
    }

    @Test
    void executorsReadTheDocuments() throws IOException {
        String events = events();
        String stage = first(READING_STAGE, events);
        List<String> executors = events.lines()
                .filter(line -> line.contains("\"Event\":\"SparkListenerTaskEnd\",\"Stage ID\":" + stage + ","))
                .map(line -> first(EXECUTOR, line))
                .toList();
        assertThat(executors).isNotEmpty().doesNotContain("driver");
    }

    @Test
    void aSecondRunFindsNothingNew() throws Exception {
        String said = fundperf.submit(spark, "again", "run", "--inbox", uri("/inbox"), "--warehouse", uri("/warehouse"))
                .succeeds();
        assertThat(said).contains("Nothing new: " + samples().size() + " documents unchanged");
    }

    @Test
    void theClusterAnswersQueries() throws Exception {
        String query = "select count(*) from ops.file";
        String answer = fundperf.submit(spark, "sql", "sql", "--format", "csv", "--warehouse", uri("/warehouse"), query)
                .succeeds();
        assertThat(answer.lines().skip(1))
                .containsExactly(Integer.toString(samples().size()));
    }

    @Test
    void aFailureIsOneLineAndExitCodeOne() throws Exception {
        Program run = fundperf.submit(spark, "lost", "run", "--inbox", uri("/lost"), "--warehouse", uri("/warehouse"));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors().lines().filter(line -> line.startsWith("fundperf: ")))
                .containsExactly("fundperf: There is no inbox " + uri("/lost")
                        + "; create the folder or name another with --inbox");
    }

    private String uri(String path) {
        return hdfs.getURI() + path;
    }

    private void copySamples() throws IOException {
        FileSystem files = hdfs.getFileSystem();
        for (Path sample : samples()) {
            var there = new org.apache.hadoop.fs.Path("/inbox/" + SAMPLES.relativize(sample));
            files.copyFromLocalFile(new org.apache.hadoop.fs.Path(sample.toUri()), there);
            // Of two versions of a form the file changed last holds.
            files.setTimes(there, Files.getLastModifiedTime(sample).toMillis(), -1);
        }
    }

    private static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String everyRowOfEveryMart() throws IOException {
        try (Stream<Path> marts = Files.list(Installation.ROOT.resolve("warehouse-schema/mart"))) {
            return marts.filter(Files::isDirectory)
                    .map(mart -> mart.getFileName().toString())
                    .sorted()
                    .map(mart -> "select '%1$s' as mart, to_json(struct(*)) as line from mart.%1$s".formatted(mart))
                    .collect(Collectors.joining(" union all "));
        }
    }

    /** What Spark noted of the run that read documents. */
    private String events() throws IOException {
        try (Stream<Path> diaries = Files.list(fundperf.events())) {
            for (Path diary : diaries.toList()) {
                String events = Files.readString(diary);
                if (READING_STAGE.matcher(events).find()) {
                    return events;
                }
            }
        }
        throw new AssertionError("No run read documents");
    }

    private static String first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElseThrow();
    }
}
