package org.fundperf.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static final Path ROOT =
            Path.of(System.getProperty("fundperf.root")).toAbsolutePath().normalize();
    private static final Path SPARK_HOME = Path.of(System.getProperty("spark.home"));
    private static final Path SAMPLES = ROOT.resolve("etl/samples");
    private static final Pattern READING_STAGE = Pattern.compile(
            "\"Event\":\"SparkListenerStageCompleted\".*\"Stage ID\":(\\d+),.*\"Stage Name\":\"[^\"]*Reading\\.java");

    @TempDir
    private static Path folder;

    private MiniDFSCluster hdfs;
    private SparkCluster spark;
    private Program firstRun;

    @BeforeAll
    void load() throws Exception {
        Configuration settings = new Configuration();
        settings.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, folder.resolve("hdfs").toString());
        hdfs = new MiniDFSCluster.Builder(settings).numDataNodes(1).build();
        copySamples();
        installSparkSubmit();
        Files.createDirectory(folder.resolve("events"));
        spark = SparkCluster.start(SPARK_HOME, folder);
        firstRun = submit("first", "run", "--inbox", uri("/inbox"), "--warehouse", uri("/warehouse"));
        assertThat(firstRun.exitCode()).as(() -> log(firstRun)).isZero();
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
        Program run = embedded("embedded", "run", "--inbox", SAMPLES.toString(), "--warehouse", local);
        assertThat(run.exitCode()).as(() -> log(run)).isZero();

        Program here = embedded("here", "sql", "--format", "csv", "--warehouse", local, everyRowOfEveryMart());
        Program there =
                submit("there", "sql", "--format", "csv", "--warehouse", uri("/warehouse"), everyRowOfEveryMart());
        assertThat(here.exitCode()).as(() -> log(here)).isZero();
        assertThat(there.exitCode()).as(() -> log(there)).isZero();
        assertThat(here.out().lines()).hasSizeGreaterThan(200);
        assertThat(there.out().lines().sorted())
                .containsExactlyElementsOf(here.out().lines().sorted().toList());
    }

    @Test
    void executorsReadTheDocuments() throws Exception {
        String events = events();
        String stage = first(READING_STAGE, events);
        List<String> executors = events.lines()
                .filter(line -> line.contains("\"Event\":\"SparkListenerTaskEnd\",\"Stage ID\":" + stage + ","))
                .map(line -> first(Pattern.compile("\"Executor ID\":\"(\\w+)\""), line))
                .distinct()
                .toList();
        assertThat(executors).as("executors of stage " + stage).isNotEmpty().doesNotContain("driver");
    }

    @Test
    void aSecondRunFindsNothingNew() throws Exception {
        Program again = submit("again", "run", "--inbox", uri("/inbox"), "--warehouse", uri("/warehouse"));
        assertThat(again.exitCode()).as(() -> log(again)).isZero();
        assertThat(again.out()).contains("Nothing new: " + samples().size() + " documents unchanged");
    }

    @Test
    void theEmbeddedFormReadsTheSameWarehouse() throws Exception {
        Program sql = embedded(
                "sql", "sql", "--format", "csv", "--warehouse", uri("/warehouse"), "select count(*) from ops.file");
        assertThat(sql.exitCode()).as(() -> log(sql)).isZero();
        assertThat(sql.out().lines().skip(1))
                .containsExactly(Integer.toString(samples().size()));
    }

    @Test
    void aFailureIsOneLineAndExitCodeOne() throws Exception {
        Program run = submit("lost", "run", "--inbox", uri("/lost"), "--warehouse", uri("/warehouse"));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors().lines().filter(line -> line.startsWith("fundperf: ")))
                .containsExactly("fundperf: There is no inbox " + uri("/lost")
                        + "; create the folder or name another with --inbox");
    }

    private void copySamples() throws IOException {
        FileSystem files = hdfs.getFileSystem();
        for (Path sample : samples()) {
            var there = new org.apache.hadoop.fs.Path(
                    "/inbox/" + SAMPLES.relativize(sample).toString());
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

    private void installSparkSubmit() throws IOException {
        Path submit = SPARK_HOME.resolve("bin/spark-submit");
        Files.createDirectories(submit.getParent());
        Files.write(
                submit, ClusterRunIT.class.getResourceAsStream("/spark-submit").readAllBytes());
        Files.setPosixFilePermissions(submit, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String uri(String path) {
        return hdfs.getURI() + path;
    }

    private Program submit(String name, String... arguments) throws IOException {
        Map<String, String> environment = new HashMap<>(SparkCluster.environment(SPARK_HOME));
        environment.put("FUNDPERF_HEAP", "1g");
        environment.put("FUNDPERF_SUBMIT_OPTIONS", String.join(" ", submitOptions()));
        List<String> command = new ArrayList<>();
        command.add(ROOT.resolve("etl/deploy/spark-submit.sh").toString());
        command.addAll(List.of(arguments));
        return Program.start(folder, name, environment, command);
    }

    private List<String> submitOptions() {
        return List.of(
                "--master " + spark.url(),
                "--executor-cores 1 --executor-memory 640m",
                "--conf spark.driver.host=127.0.0.1 --conf spark.ui.enabled=false",
                "--conf spark.eventLog.enabled=true --conf spark.eventLog.dir="
                        + folder.resolve("events").toUri(),
                // Some hundred rows: generating code for them would be most of this test's work.
                "--conf spark.sql.codegen.wholeStage=false --conf spark.sql.codegen.factoryMode=NO_CODEGEN",
                "--conf spark.sql.adaptive.enabled=false --conf spark.sql.shuffle.partitions=2",
                "--conf spark.databricks.delta.stats.collect=false");
    }

    /** As the launcher starts it, with the jars that were packaged. */
    private Program embedded(String name, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx1g", "-Xss4m", "-Dfile.encoding=UTF-8"));
        command.addAll(List.of(System.getProperty("add.opens").split(" ")));
        Path target = ROOT.resolve("etl/target");
        command.addAll(List.of("-cp", target.resolve("fundperf.jar") + ":" + target + "/lib/*:" + target + "/spark/*"));
        command.add("org.fundperf.cli.Main");
        command.addAll(List.of(arguments));
        return Program.start(folder, name, SparkCluster.environment(SPARK_HOME), command);
    }

    private static String everyRowOfEveryMart() throws IOException {
        try (Stream<Path> marts = Files.list(ROOT.resolve("warehouse-schema/mart"))) {
            return marts.filter(Files::isDirectory)
                    .map(mart -> mart.getFileName().toString())
                    .sorted()
                    .map(mart -> "select '%1$s' as mart, to_json(struct(*)) as line from mart.%1$s".formatted(mart))
                    .collect(Collectors.joining(" union all "));
        }
    }

    /** What Spark noted of the first run. */
    private String events() throws IOException {
        StringBuilder events = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder.resolve("events"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                events.append(Files.readString(file)).append('\n');
            }
        }
        return events.toString();
    }

    private static String first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static String log(Program program) {
        try {
            return program.out() + program.errors();
        } catch (IOException e) {
            return e.toString();
        }
    }
}
