package org.fundperf.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A standalone Spark master and a worker on the loopback address, each a process, from the jars that Spark is
 * distributed with.
 */
final class SparkCluster implements AutoCloseable {

    private static final Pattern MASTER = Pattern.compile("Starting Spark master at (spark://\\S+)");
    private static final Pattern REGISTERED = Pattern.compile("(Successfully registered with master)");

    private final Program master;
    private final Program worker;
    private final String url;

    private SparkCluster(Program master, Program worker, String url) {
        this.master = master;
        this.worker = worker;
        this.url = url;
    }

    static SparkCluster start(Path sparkHome, Path folder) throws IOException, InterruptedException {
        Program master = daemon(
                sparkHome,
                folder,
                "master",
                "org.apache.spark.deploy.master.Master",
                "--port",
                "0",
                "--webui-port",
                "0");
        String url = master.awaitLog(MASTER);
        Program worker = daemon(
                sparkHome,
                folder,
                "worker",
                "org.apache.spark.deploy.worker.Worker",
                "--webui-port",
                "0",
                "--cores",
                "2",
                "--memory",
                "1400m",
                "--work-dir",
                folder.resolve("work").toString(),
                url);
        worker.awaitLog(REGISTERED);
        return new SparkCluster(master, worker, url);
    }

    private static Program daemon(Path sparkHome, Path folder, String name, String type, String... arguments)
            throws IOException {
        Stream<String> java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-cp",
                sparkHome.resolve("jars") + "/*",
                type,
                "--host",
                "127.0.0.1");
        return Program.start(
                folder,
                name,
                environment(sparkHome),
                Stream.concat(java, Stream.of(arguments)).toList());
    }

    /** What every process of Spark needs to know. */
    static Map<String, String> environment(Path sparkHome) {
        return Map.of(
                "SPARK_HOME", sparkHome.toString(),
                "SPARK_SCALA_VERSION", "2.12",
                "SPARK_LOCAL_IP", "127.0.0.1",
                // Short lives on a shared machine: the second compiler would cost more than it gives.
                "JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m -XX:+UseSerialGC");
    }

    /** What {@code --master} takes. */
    String url() {
        return url;
    }

    @Override
    public void close() {
        worker.close();
        master.close();
    }
}
