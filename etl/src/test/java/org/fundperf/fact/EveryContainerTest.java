package org.fundperf.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fundperf.sample.Container;
import org.fundperf.sample.Descriptions;
import org.fundperf.sample.FormDescription;
import org.fundperf.sample.LaidOut;
import org.fundperf.sample.LayoutGenerator;
import org.fundperf.sample.Layouts;
import org.fundperf.sample.Variant;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** The forms of the samples give the labelled facts in every container and layout; only addresses differ. */
class EveryContainerTest {

    private static final long SEED = Long.getLong("containers.seed", 1);
    private static final Map<String, List<FormDescription>> SAMPLES = new Descriptions().bySourceFile();

    @TestFactory
    Stream<DynamicContainer> saysTheSame() {
        return Container.writtenDirectly().stream()
                .map(container -> dynamicContainer(
                        container.name(),
                        Layouts.of(container, SEED).entrySet().stream()
                                .map(layout -> dynamicTest(layout.getKey(), () -> check(layout.getValue())))));
    }

    private static void check(Variant variant) {
        assumeTrue(
                variant.container().expresses(variant.arrangement()),
                "No " + variant.arrangement() + " in " + variant.container());
        for (Map.Entry<String, List<FormDescription>> sample : SAMPLES.entrySet()) {
            LaidOut document = LayoutGenerator.layOut(sample.getValue(), variant);
            assertSame(sample.getKey(), document, variant);
        }
    }

    private static void assertSame(String sample, LaidOut document, Variant variant) {
        DocumentFacts facts = new FactReader().read(document.fileName(), document.content());
        assertThat(SaidFacts.of(facts, variant))
                .as("%s as %s", sample, variant)
                .isEqualTo(SaidFacts.labelled(sample, variant));
    }
}
