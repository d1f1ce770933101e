package org.fundperf.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.fundperf.sample.Container;
import org.fundperf.sample.CsvTable;
import org.fundperf.sample.Descriptions;
import org.fundperf.sample.FormDescription;
import org.fundperf.sample.LaidOut;
import org.fundperf.sample.LayoutGenerator;
import org.fundperf.sample.Layouts;
import org.fundperf.sample.LibreOffice;
import org.fundperf.sample.Variant;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The forms of the samples give the labelled facts in every container and layout; only addresses differ.
 *
 * <p>A build tries each container and layout with some samples. {@code -Dcontainers.samples=6} tries all samples,
 * {@code -Dcontainers.seed=2} others.
 */
class EveryContainerTest {

    private static final long SEED = Long.getLong("containers.seed", 1);
    private static final int SAMPLES_EACH = Integer.getInteger("containers.samples", 2);
    private static final Map<String, List<FormDescription>> SAMPLES = new Descriptions().bySourceFile();

    @TestFactory
    Stream<DynamicContainer> saysTheSame() {
        RandomGenerator random = new SplittableRandom(SEED);
        return Stream.of(Container.values())
                .map(container -> dynamicContainer(container.name(), tests(container, random)));
    }

    private static Stream<DynamicTest> tests(Container container, RandomGenerator random) {
        List<DynamicTest> tests = new ArrayList<>();
        List<Case> cases = new ArrayList<>();
        Layouts.of(container, SEED).forEach((name, variant) -> {
            if (!container.expresses(variant.arrangement())) {
                tests.add(dynamicTest(name, () -> abort("No " + variant.arrangement() + " in " + container)));
                return;
            }
            List<String> samples = new ArrayList<>(SAMPLES.keySet());
            while (samples.size() > SAMPLES_EACH) {
                samples.remove(random.nextInt(samples.size()));
            }
            samples.forEach(sample -> cases.add(new Case(name, sample, variant)));
        });
        tests.addAll(container.madeFrom() == null ? direct(cases) : converted(cases, container));
        return tests.stream();
    }

    private static List<DynamicTest> direct(List<Case> cases) {
        return cases.stream()
                .map(each -> dynamicTest(each.toString(), () -> each.check(each.document(each.variant()))))
                .toList();
    }

    private static List<DynamicTest> converted(List<Case> cases, Container container) {
        if (!LibreOffice.isInstalled()) {
            return List.of(dynamicTest("conversion", () -> abort("LibreOffice is not installed")));
        }
        CompletableFuture<List<LaidOut>> documents = CompletableFuture.supplyAsync(() -> LibreOffice.convert(
                cases.stream()
                        .map(each -> each.document(each.variant().in(container.madeFrom())))
                        .toList(),
                container));
        List<DynamicTest> tests = new ArrayList<>();
        for (int index = 0; index < cases.size(); index++) {
            int number = index;
            tests.add(dynamicTest(
                    cases.get(index).toString(),
                    () -> cases.get(number).check(documents.join().get(number))));
        }
        return tests;
    }

    /**
     * What LibreOffice made of six documents, for machines that do not have it. {@code -Dcontainers.write=true} makes
     * them again.
     */
    @TestFactory
    Stream<DynamicTest> committedConversionsSayTheSame() {
        return CsvTable.read("sample/conversions.csv").stream().map(row -> {
            Container container = Container.valueOf(row.get("container"));
            Variant variant = Layouts.of(container, SEED).get(row.get("layout"));
            Case each = new Case(row.get("layout"), row.get("source_file"), variant);
            return dynamicTest(row.get("file"), () -> each.check(committed(row.get("file"), each)));
        });
    }

    private static LaidOut committed(String file, Case each) throws IOException {
        Path path = Path.of("src/test/resources/org/fundperf/sample/converted", file);
        if (Boolean.getBoolean("containers.write")) {
            Container container = each.variant().container();
            LaidOut source = each.document(each.variant().in(container.madeFrom()));
            Files.createDirectories(path.getParent());
            Files.write(
                    path, LibreOffice.convert(List.of(source), container).get(0).content());
        }
        String name = each.document(each.variant().in(each.variant().container().madeFrom()))
                .fileName();
        return new LaidOut(name, Files.readAllBytes(path));
    }

    private record Case(String layout, String sample, Variant variant) {

        LaidOut document(Variant as) {
            return LayoutGenerator.layOut(SAMPLES.get(sample), as);
        }

        void check(LaidOut document) {
            DocumentFacts facts = new FactReader().read(document.fileName(), document.content());
            assertThat(SaidFacts.of(facts, variant)).isEqualTo(SaidFacts.labelled(sample, variant));
        }

        @Override
        public String toString() {
            return layout + ", " + sample.replaceFirst(".*/", "");
        }
    }
}
