package org.fundperf.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundperf.cli.Main;

/** {@code fundperf serve} in a process of its own, as people run it. */
public final class ServerProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("fundperf serves .* at .*:(\\d+) \\(jdbc.*");

    private final Process process;
    private final int port;
    private final List<String> said = new CopyOnWriteArrayList<>();

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts a server at any free port, in this folder. */
    public static ServerProcess start(Path folder, String... options) throws IOException {
        Process process = command(folder, options).start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.matches()) {
                ServerProcess server = new ServerProcess(process, Integer.parseInt(ready.group(1)));
                // Whatever it says later must not fill the pipe.
                Thread reader = new Thread(() -> out.lines().forEach(server::listen));
                reader.setDaemon(true);
                reader.start();
                return server;
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("The server did not start: " + said);
    }

    /** The command with its output and errors in one. */
    static ProcessBuilder command(Path folder, String... options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--add-opens"))
                .forEach(command::add);
        command.addAll(List.of("-Xmx1g", "-XX:+UseParallelGC", "-Dfile.encoding=UTF-8", Main.class.getName(), "serve"));
        command.addAll(List.of(options));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment()
                .put(
                        "CLASSPATH",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        return builder;
    }

    public String url(String rest) {
        return "jdbc:hive2://127.0.0.1:" + port + rest;
    }

    int port() {
        return port;
    }

    private void listen(String line) {
        said.add(line);
        System.err.println(line);
    }

    /** What it has said since it began to answer. */
    List<String> said() {
        return List.copyOf(said);
    }

    /** Tells it to end; returns its exit code. */
    int terminate() throws InterruptedException {
        process.destroy();
        return awaitEnd();
    }

    boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Its exit code, once it has ended. */
    int awaitEnd() throws InterruptedException {
        if (!endsWithin(Duration.ofMinutes(1))) {
            process.destroyForcibly();
            throw new IllegalStateException("The server did not end within a minute");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
