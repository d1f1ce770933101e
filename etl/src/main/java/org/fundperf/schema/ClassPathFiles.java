package org.fundperf.schema;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.stream.Stream;

/** Lists what a folder of the class path holds, in a jar as in a build folder. */
final class ClassPathFiles {

    private ClassPathFiles() {}

    /** Full paths of all files below a folder, sorted; empty when there is no such folder. */
    static List<String> list(String folder) {
        URL url = ClassPathFiles.class.getResource("/" + folder);
        if (url == null) {
            return List.of();
        }
        try {
            return url.openConnection() instanceof JarURLConnection jar ? ofJar(jar, folder) : ofFolder(url, folder);
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("The folder " + folder + " of the class path cannot be listed", e);
        }
    }

    private static List<String> ofJar(JarURLConnection connection, String folder) throws IOException {
        try (Stream<JarEntry> entries = connection.getJarFile().stream()) {
            return entries.filter(entry -> !entry.isDirectory())
                    .map(JarEntry::getName)
                    .filter(name -> name.startsWith(folder + "/"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> ofFolder(URL url, String folder) throws IOException, URISyntaxException {
        Path root = Path.of(url.toURI());
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder + "/" + root.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
