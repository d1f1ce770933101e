package org.fundperf.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The table prose.md is the specification: all it says is read, and nothing else. */
class ProseTableTest {

    @TestFactory
    Stream<DynamicTest> figuresAreReadAsTheTableSays() {
        return ProseTable.rows().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.section() + ": " + row.text(),
                        () -> assertThat(row.read()).containsExactlyElementsOf(row.figures())));
    }
}
