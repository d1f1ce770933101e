package org.fundperf.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Converts documents with LibreOffice, where it is installed. */
public final class LibreOffice {

    private static final Map<Container, String> FILTERS = Map.of(
            Container.DOC, "doc:MS Word 97",
            Container.PDF, "pdf:writer_pdf_Export",
            Container.XLS_SAVED, "xls:MS Excel 97");
    private static final long SECONDS_AT_MOST = 300;

    private LibreOffice() {}

    public static boolean isInstalled() {
        return program().isPresent();
    }

    /**
     * Converts documents in one call, because most of the time goes into the program's start.
     *
     * @param documents in the format that the other is made from
     * @return in the same order
     */
    public static List<LaidOut> convert(List<LaidOut> documents, Container to) {
        try {
            Path folder = Files.createTempDirectory("libreoffice");
            try {
                return convert(documents, to, folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<LaidOut> convert(List<LaidOut> documents, Container to, Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                program().orElseThrow().toString(),
                // A profile of its own, so that neither a user's settings nor another run matters.
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                FILTERS.get(to),
                "--outdir",
                folder.resolve("out").toString()));
        for (int index = 0; index < documents.size(); index++) {
            Path source = folder.resolve(index + to.madeFrom().ending());
            Files.write(source, documents.get(index).content());
            command.add(source.toString());
        }
        run(command, folder.resolve("log"));
        List<LaidOut> converted = new ArrayList<>();
        for (int index = 0; index < documents.size(); index++) {
            Path made = folder.resolve("out").resolve(index + to.ending());
            String name = documents.get(index).fileName().replaceFirst("\\.\\w+$", to.ending());
            converted.add(new LaidOut(name, Files.readAllBytes(made)));
        }
        return converted;
    }

    private static void run(List<String> command, Path log) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!process.waitFor(SECONDS_AT_MOST, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("LibreOffice did not convert: " + Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while LibreOffice converted", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static Optional<Path> program() {
        return Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator, -1))
                .map(folder -> Path.of(folder, "soffice"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
