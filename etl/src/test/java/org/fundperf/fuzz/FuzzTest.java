package org.fundperf.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.fundperf.document.Cell;
import org.fundperf.document.Document;
import org.fundperf.document.DocumentReader;
import org.fundperf.document.Grid;
import org.fundperf.document.Limits;
import org.fundperf.document.UnreadableDocumentException;
import org.fundperf.fact.DocumentFacts;
import org.fundperf.fact.FactReader;
import org.fundperf.sample.Container;
import org.fundperf.sample.LayoutGenerator;
import org.fundperf.sample.RandomForms;
import org.fundperf.sample.Variant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code -Dfundperf.fuzz.seed=N} tries another seed besides, {@code -Dfundperf.fuzz.seconds=N} for longer. */
class FuzzTest {

    private static final long FIXED_SEED = 20_220_930;
    private static final Duration MOST_TIME = Duration.ofSeconds(20);

    private static final FactReader FACTS = new FactReader();
    private static final DocumentReader DOCUMENTS = new DocumentReader(Limits.DEFAULT);

    static LongStream seeds() {
        Long another = Long.getLong("fundperf.fuzz.seed");
        return another == null ? LongStream.of(FIXED_SEED) : LongStream.of(FIXED_SEED, another);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noWrongNumberIsLoadedInSilence(long seed) throws Exception {
        long end = System.nanoTime()
                + Duration.ofSeconds(Long.getLong("fundperf.fuzz.seconds", 15)).toNanos();
        for (long file = seed; System.nanoTime() < end; file++) {
            List<Cell> cells = table(file);
            for (Containers container : Containers.values()) {
                tryOne(file, container, cells);
            }
        }
    }

    private static void tryOne(long seed, Containers container, List<Cell> cells) throws Exception {
        Random random = new Random(seed * 31 + container.name().hashCode());
        Mutations mutations = new Mutations(random);
        byte[] valid = container.write(cells);
        Oracle oracle = new Oracle(FACTS.read(container.fileName(), valid));
        for (int i = 0; i < 8; i++) {
            byte[] changed = switch (i % 4) {
                case 0 -> container.write(mutations.cells(cells));
                case 1 -> mutations.markup(valid);
                case 2 -> mutations.charset(valid);
                default -> mutations.bytes(valid, container.write(table(seed + 1)));
            };
            judge(oracle, container.fileName(), changed, "seed %d, %s, change %d".formatted(seed, container, i));
        }
    }

    /** What LibreOffice wrote. */
    @Test
    void noWrongNumberIsLoadedFromBrokenBytes() throws Exception {
        for (String ending : List.of("doc", "docx", "pdf", "html")) {
            byte[] valid;
            try (InputStream in = DocumentReader.class.getResourceAsStream("forms." + ending)) {
                valid = in.readAllBytes();
            }
            Oracle oracle = new Oracle(FACTS.read("2022年." + ending, valid));
            Mutations mutations = new Mutations(new Random(FIXED_SEED));
            for (int i = 0; i < 30; i++) {
                judge(oracle, "2022年." + ending, mutations.bytes(valid, valid), "%s, change %d".formatted(ending, i));
            }
        }
    }

    /** An oracle that never objects would pass everything: here each number was read from other digits. */
    @Test
    void numbersThatDoNotStandThereAreObjectedTo() throws Exception {
        List<Cell> cells = table(FIXED_SEED);
        List<Cell> swapped = cells.stream()
                .map(cell -> {
                    String text = cell.text().replaceAll("(?<![0-9])([1-9])([0-9])(?=%)", "$2$1");
                    return new Cell(
                            cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), text, text, cell.address());
                })
                .toList();
        for (Containers container : Containers.values()) {
            byte[] valid = container.write(cells);
            Oracle oracle = new Oracle(FACTS.read(container.fileName(), valid));
            DocumentFacts misread = FACTS.read(container.fileName(), container.write(swapped));

            assertThat(oracle.objection(misread, DOCUMENTS.read(container.fileName(), valid)))
                    .as("%s", container)
                    .isPresent();
        }
    }

    private static List<Cell> table(long seed) throws UnreadableDocumentException {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] workbook = LayoutGenerator.layOut(RandomForms.some(random, 2), Variant.plain(Container.XLSX))
                .content();
        List<Cell> cells = new ArrayList<>();
        Document document = DOCUMENTS.read("2022年.xlsx", workbook);
        document.blocks().stream()
                .filter(Grid.class::isInstance)
                .findFirst()
                .ifPresent(grid -> cells.addAll(((Grid) grid).cells()));
        return cells;
    }

    private static void judge(Oracle oracle, String name, byte[] content, String which) throws IOException {
        long start = System.nanoTime();
        Optional<String> objection;
        try {
            DocumentFacts facts = FACTS.read(name, content);
            Document document = facts.state().equals("loaded") ? DOCUMENTS.read(name, content) : null;
            objection = oracle.objection(facts, document);
        } catch (RuntimeException | Error | UnreadableDocumentException e) {
            objection = Optional.of("it throws " + e);
        }
        if (objection.isEmpty() && System.nanoTime() - start > MOST_TIME.toNanos()) {
            objection = Optional.of("it takes too long");
        }
        if (objection.isPresent()) {
            Path kept = Path.of("target", which.replaceAll("[, ]+", "-") + name.substring(name.lastIndexOf('.')));
            Files.write(kept, content);
            if (Boolean.getBoolean("fundperf.fuzz.all")) {
                System.out.println(which + ": " + objection.get());
                return;
            }
            assertThat(objection).as("%s, kept as %s", which, kept).isEmpty();
        }
    }
}
