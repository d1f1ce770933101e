package org.fundperf.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Public documents that are not part of the project; read where they lie beside it. */
class SeedDocumentsTest {

    private static final Path SEEDS = Path.of("../../shared/seeds");

    @Test
    void everyFormIsAGridAndNoMarkupIsLeft() throws IOException {
        assumeTrue(Files.isDirectory(SEEDS));
        List<Integer> grids = new ArrayList<>();
        for (Path seed : seeds()) {
            Document document = Read.document(Files.readAllBytes(seed));
            grids.add((int)
                    document.blocks().stream().filter(Grid.class::isInstance).count());
            assertThat(document.findings()).isEmpty();
            assertThat(Read.lines(document)).noneMatch(line -> line.contains("<b>") || line.contains("**"));
        }

        assertThat(grids).containsExactly(7, 4, 4, 5, 6);
    }

    private static List<Path> seeds() throws IOException {
        try (Stream<Path> files = Files.list(SEEDS)) {
            return files.sorted().toList();
        }
    }
}
