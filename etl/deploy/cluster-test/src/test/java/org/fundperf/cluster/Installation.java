package org.fundperf.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * fundperf as this build packaged it, started as its users start it. What the processes print, and Spark's diary of
 * events, is in the folder.
 */
record Installation(Path folder) {

    /** The project. */
    static final Path ROOT =
            Path.of(System.getProperty("fundperf.root")).toAbsolutePath().normalize();

    /** As a Spark distribution is laid out. */
    static final Path SPARK_HOME = Path.of(System.getProperty("spark.home"));

    /** Where Spark keeps its diary of events. */
    Path events() {
        return folder.resolve("events");
    }

    SparkCluster startCluster() throws IOException, InterruptedException {
        Files.createDirectory(events());
        Path submit = SPARK_HOME.resolve("bin/spark-submit");
        Files.createDirectories(submit.getParent());
        try (InputStream script = Installation.class.getResourceAsStream("/spark-submit")) {
            Files.write(submit, script.readAllBytes());
        }
        Files.setPosixFilePermissions(submit, PosixFilePermissions.fromString("rwxr-xr-x"));
        return SparkCluster.start(SPARK_HOME, folder);
    }

    /** Starts a verb through {@code spark-submit.sh}; {@code name} is its output's. */
    Program submit(SparkCluster cluster, String name, String... arguments) throws IOException {
        Map<String, String> environment = new HashMap<>(SparkCluster.environment(SPARK_HOME));
        environment.put("FUNDPERF_HEAP", "1g");
        environment.put("FUNDPERF_SUBMIT_OPTIONS", String.join(" ", options(cluster)));
        Stream<String> script =
                Stream.of(ROOT.resolve("etl/deploy/spark-submit.sh").toString());
        return Program.start(
                folder,
                name,
                environment,
                Stream.concat(script, Stream.of(arguments)).toList());
    }

    private List<String> options(SparkCluster cluster) {
        return List.of(
                "--master " + cluster.url(),
                "--executor-cores 1 --executor-memory 640m",
                "--conf spark.driver.host=127.0.0.1 --conf spark.ui.enabled=false",
                "--conf spark.eventLog.enabled=true --conf spark.eventLog.dir=" + events().toUri(),
                // Some hundred rows: generating code for them would be most of this test's work.
                "--conf spark.sql.codegen.wholeStage=false --conf spark.sql.codegen.factoryMode=NO_CODEGEN",
                "--conf spark.sql.adaptive.enabled=false --conf spark.sql.shuffle.partitions=2",
                "--conf spark.databricks.delta.stats.collect=false");
    }

    /** Starts a verb as the launcher does, without a cluster. */
    Program embedded(String name, String... arguments) throws IOException {
        Path target = ROOT.resolve("etl/target");
        Stream<String> java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Xss4m",
                "-Dfile.encoding=UTF-8",
                "-cp",
                target.resolve("fundperf.jar") + ":" + target + "/lib/*:" + target + "/spark/*");
        Stream<String> opened = Stream.of(System.getProperty("add.opens").split(" "));
        Stream<String> verb = Stream.concat(Stream.of("org.fundperf.cli.Main"), Stream.of(arguments));
        return Program.start(
                folder,
                name,
                SparkCluster.environment(SPARK_HOME),
                Stream.of(java, opened, verb).flatMap(part -> part).toList());
    }
}
