package org.fundperf.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** An analyst's own copy of warehouse-schema, as far as reading goes. A rebuild would put it in the jar. */
record DataFolder(Path root) {

    private static final Path BUILT = Path.of("..", "warehouse-schema");

    static DataFolder copiedTo(Path root) throws IOException {
        for (String folder : List.of("catalogue", "forms", "prose")) {
            Files.createDirectory(root.resolve(folder));
            try (Stream<Path> files = Files.list(BUILT.resolve(folder))) {
                for (Path file : files.toList()) {
                    Files.copy(file, root.resolve(folder).resolve(file.getFileName()));
                }
            }
        }
        return new DataFolder(root);
    }

    static String readme() throws IOException {
        return Files.readString(BUILT.resolve("README.md"));
    }

    void append(String file, String lines) throws IOException {
        Files.writeString(root.resolve(file), lines, StandardOpenOption.APPEND);
    }

    Answer inspect(Path folder, String document) throws Exception {
        Path file = Files.writeString(folder.resolve("form.txt"), document);
        return Answer.of(root, "inspect", file.toString());
    }
}
