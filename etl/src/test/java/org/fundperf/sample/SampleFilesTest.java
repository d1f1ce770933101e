package org.fundperf.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.fundperf.document.DocumentReader;
import org.fundperf.document.Grid;
import org.fundperf.document.Limits;
import org.fundperf.document.Paragraph;
import org.fundperf.document.UnreadableDocumentException;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The committed samples are what the code here makes. After a change of the labels or the layout, write them again:
 * {@code mvn -pl etl -am test -Dtest=SampleFilesTest -Dsamples.write=true}.
 */
class SampleFilesTest {

    private static final Path SAMPLES = Path.of("samples");
    private static final long MOST_BYTES = 300_000;

    private static final List<LaidOut> MADE = new SampleFiles().all();
    private static final Map<String, Container> CONTAINERS = SampleFiles.containers();
    /** The notice among the damaged files is plain UTF-8. */
    private static final List<Container> WRITTEN_FOR_SAMPLES = Container.writtenDirectly().stream()
            .filter(container -> container != Container.TEXT)
            .toList();

    @BeforeAll
    static void write() throws IOException {
        if (Boolean.getBoolean("samples.write")) {
            for (LaidOut file : MADE) {
                Path path = SAMPLES.resolve(file.fileName());
                // An office file's bytes differ each time it is made; the same cells are no reason to commit it again.
                if (Files.exists(path) && equal(file, path)) {
                    continue;
                }
                Files.createDirectories(path.getParent());
                Files.write(path, converted(file).content());
            }
        }
    }

    private static LaidOut converted(LaidOut file) {
        Container container = CONTAINERS.get(file.fileName());
        boolean direct = container == null || container.madeFrom() == null;
        return direct ? file : LibreOffice.convert(List.of(file), container).get(0);
    }

    @Test
    void committedSamplesEqualWhatIsMade() throws IOException {
        for (LaidOut file : MADE) {
            Path committed = SAMPLES.resolve(file.fileName());
            assertThat(content(file.fileName(), Files.readAllBytes(committed)))
                    .as(file.fileName())
                    .isEqualTo(content(file.fileName(), file.content()));
        }
    }

    @Test
    void everyContainerIsThere() {
        assertThat(CONTAINERS.values()).contains(Container.DOC, Container.PDF).containsAll(WRITTEN_FOR_SAMPLES);
    }

    @Test
    void everyLabelledTextStandsInItsDocument() throws IOException {
        for (LaidOut file : MADE) {
            String printed = String.join("\n", content(file.fileName(), file.content()));
            for (String labels : List.of("fact/indicators.csv", "fact/budgets.csv", "fact/prose.csv")) {
                CsvTable.read(labels).stream()
                        .filter(label -> label.get("source_file").equals(file.fileName()))
                        .forEach(label ->
                                assertThat(printed).as("%s %s", labels, label).contains(printed(file, label)));
            }
        }
    }

    /** A label as the format writes it. */
    private static String printed(LaidOut file, Map<String, String> label) {
        String text = label.get("value_text");
        return switch (CONTAINERS.get(file.fileName())) {
            case HTML, HTML_GBK, XLS_PAGE, SPREADSHEET_XML -> Entities.escape(text);
            case DOCX, DOC, PDF -> text.replaceAll("\\s", "");
            default -> text;
        };
    }

    @Test
    void nothingElseLiesBesideThem() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(path -> SAMPLES.relativize(path).toString().replace('\\', '/')))
                    .containsExactlyInAnyOrderElementsOf(
                            MADE.stream().map(LaidOut::fileName).toList());
        }
    }

    @Test
    void stayASmallDownload() throws IOException {
        long bytes = 0;
        for (LaidOut file : MADE) {
            bytes += Files.size(SAMPLES.resolve(file.fileName()));
        }
        assertThat(bytes).isLessThan(MOST_BYTES);
    }

    private static boolean equal(LaidOut file, Path path) throws IOException {
        return content(file.fileName(), Files.readAllBytes(path)).equals(content(file.fileName(), file.content()));
    }

    private static List<String> content(String name, byte[] bytes) throws IOException {
        Container container = CONTAINERS.get(name);
        if (container == null) {
            return List.of(name.endsWith(".xlsx") ? String.valueOf(bytes.length == 0) : text(bytes));
        }
        return switch (container) {
            case XLSX, XLS -> cells(bytes);
            case DOCX, DOC, PDF -> blocks(name, bytes);
            case CSV, HTML_GBK, XLS_PAGE -> List.of(new String(bytes, SheetWriter.GBK));
            case TEXT_GB18030 -> List.of(new String(bytes, Charset.forName("GB18030")));
            default -> List.of(text(bytes));
        };
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Texts in order; a PDF does not keep spaces, nor where a cell ends that a page break cuts. */
    private static List<String> blocks(String name, byte[] bytes) {
        try {
            return new DocumentReader(Limits.DEFAULT)
                    .read(name, bytes).blocks().stream()
                            .flatMap(block -> block instanceof Grid grid
                                    ? grid.cells().stream().map(org.fundperf.document.Cell::text)
                                    : Stream.of(((Paragraph) block).text()))
                            .map(text -> text.replaceAll("\\s", ""))
                            .toList();
        } catch (UnreadableDocumentException e) {
            throw new AssertionError(name, e);
        }
    }

    private static List<String> cells(byte[] bytes) throws IOException {
        DataFormatter formatter = new DataFormatter();
        List<String> cells = new ArrayList<>();
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            for (Sheet sheet : workbook) {
                cells.add("sheet " + sheet.getSheetName());
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        cells.add(cell.getAddress() + " " + cell.getCellType() + " " + formatter.formatCellValue(cell));
                    }
                }
                sheet.getMergedRegions().stream()
                        .map(CellRangeAddress::formatAsString)
                        .sorted()
                        .forEach(cells::add);
            }
        }
        return cells;
    }
}
