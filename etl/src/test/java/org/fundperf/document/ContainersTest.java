package org.fundperf.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code forms.html} and what LibreOffice Writer made of it; the PDF breaks its second table twice, once in a row. */
class ContainersTest {

    @ParameterizedTest
    @ValueSource(strings = {"doc", "docx", "pdf"})
    void aDocumentReadsTheSameInEveryContainer(String container) throws IOException {
        Document page = Read.document(resource("html"));
        Document document = Read.document(resource(container));

        assertThat(document.container()).isEqualTo(container);
        assertThat(document.findings()).isEmpty();
        assertThat(contents(document)).isEqualTo(contents(page));
    }

    /** Everything but the addresses, which say where something stands in each container. */
    private static List<String> contents(Document document) {
        return document.blocks().stream()
                .map(block -> block instanceof Paragraph paragraph ? paragraph.text() : contents((Grid) block))
                .toList();
    }

    private static String contents(Grid grid) {
        return grid.cells().stream()
                .map(cell -> "%d,%d %dx%d %s%n"
                        .formatted(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), cell.text()))
                .reduce("", String::concat);
    }

    private static byte[] resource(String ending) throws IOException {
        try (InputStream in = ContainersTest.class.getResourceAsStream("forms." + ending)) {
            return in.readAllBytes();
        }
    }
}
