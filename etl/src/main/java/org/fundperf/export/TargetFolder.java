package org.fundperf.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fundperf.JobFailedException;

/** Where an export goes: written beside it under another name, and put in its place when complete. */
final class TargetFolder implements AutoCloseable {

    private final Path target;
    private final Path partial;

    private TargetFolder(Path target, Path partial) {
        this.target = target;
        this.partial = partial;
    }

    /** A folder that does not exist, is empty, or holds an earlier export and nothing else. */
    static TargetFolder at(Path folder) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        refuseForeign(target);
        try {
            Path beside = Files.createDirectories(target.getParent());
            // Not a temporary directory of Java's: nobody else could read that.
            Path partial = beside.resolve("." + target.getFileName() + ".partial-"
                    + ProcessHandle.current().pid());
            delete(partial);
            return new TargetFolder(target, Files.createDirectory(partial));
        } catch (FileAlreadyExistsException e) {
            throw new JobFailedException("%s is a file; choose a folder with --to".formatted(e.getFile()), e);
        }
    }

    private static void refuseForeign(Path target) throws IOException {
        if (Files.exists(target) && !Files.isDirectory(target)) {
            throw new JobFailedException("%s is a file; choose a folder with --to".formatted(target));
        }
        for (Path file : children(target)) {
            if (!written(target).contains(file.getFileName().toString())) {
                throw new JobFailedException(
                        "The folder %s holds %s, which no export wrote; choose another folder with --to"
                                .formatted(target, file.getFileName()));
            }
        }
    }

    private static Set<String> written(Path folder) {
        Path description = folder.resolve(DataPackage.FILE);
        Set<String> names = new HashSet<>();
        try {
            JsonNode json = new JsonMapper().readTree(description.toFile());
            if (json.has(DataPackage.OWN)) {
                names.add(DataPackage.FILE);
                json.path("resources")
                        .forEach(file -> names.add(file.path("path").asText()));
            }
        } catch (IOException e) {
            // Not there, or not of this program: then nothing in the folder is.
            return names;
        }
        return names;
    }

    private static List<Path> children(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** Where to write. */
    Path partial() {
        return partial;
    }

    /** Puts what was written in place. */
    void complete() throws IOException {
        refuseForeign(target);
        Path old = partial.resolveSibling(partial.getFileName() + ".old");
        if (Files.exists(target)) {
            Files.move(target, old);
        }
        Files.move(partial, target);
        delete(old);
    }

    /** Takes away what is not complete. */
    @Override
    public void close() throws IOException {
        delete(partial);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            for (Path child : children(folder)) {
                delete(child);
            }
        }
        Files.deleteIfExists(folder);
    }
}
