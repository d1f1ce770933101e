package org.fundperf.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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

    @BeforeAll
    static void write() throws IOException {
        if (Boolean.getBoolean("samples.write")) {
            for (LaidOut file : MADE) {
                Path path = SAMPLES.resolve(file.fileName());
                // A workbook's bytes differ each time it is made; the same cells are no reason to commit it again.
                if (Files.exists(path) && equal(file, path)) {
                    continue;
                }
                Files.createDirectories(path.getParent());
                Files.write(path, file.content());
            }
        }
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
    void everyLabelledTextStandsInItsDocument() throws IOException {
        for (LaidOut file : MADE) {
            String printed = String.join("\n", content(file.fileName(), file.content()));
            for (String labels : List.of("fact/indicators.csv", "fact/budgets.csv", "fact/prose.csv")) {
                CsvTable.read(labels).stream()
                        .filter(label -> label.get("source_file").equals(file.fileName()))
                        .forEach(label ->
                                assertThat(printed).as("%s %s", labels, label).contains(label.get("value_text")));
            }
        }
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
    void stayASmallDownload() {
        assertThat(MADE.stream().mapToLong(file -> file.content().length).sum()).isLessThan(MOST_BYTES);
    }

    private static boolean equal(LaidOut file, Path path) throws IOException {
        return content(file.fileName(), Files.readAllBytes(path)).equals(content(file.fileName(), file.content()));
    }

    private static List<String> content(String name, byte[] bytes) throws IOException {
        if (name.startsWith("damaged/") && name.endsWith(".xlsx")) {
            return List.of(String.valueOf(bytes.length == 0));
        }
        return name.endsWith(".xlsx") ? cells(bytes) : List.of(new String(bytes, StandardCharsets.UTF_8));
    }

    private static List<String> cells(byte[] bytes) throws IOException {
        DataFormatter formatter = new DataFormatter();
        List<String> cells = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
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
