package org.fundperf.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

class SparkJarIT {

    /** Of a class that both have, Spark's comes first, whatever its version. */
    @Test
    void noClassIsOneThatSparkHasToo() throws IOException {
        Set<String> twice = classes(Installation.ROOT.resolve("etl/deploy/target/fundperf-spark.jar"));
        assertThat(twice).hasSizeGreaterThan(1000);
        Set<String> ofSpark = new TreeSet<>();
        try (Stream<Path> jars = Files.list(Installation.SPARK_HOME.resolve("jars"))) {
            for (Path jar : jars.toList()) {
                ofSpark.addAll(classes(jar));
            }
        }
        twice.retainAll(ofSpark);
        assertThat(twice)
                .as("relocate the packages of these in etl/deploy/pom.xml, or leave their jar out of it")
                .isEmpty();
    }

    private static Set<String> classes(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
