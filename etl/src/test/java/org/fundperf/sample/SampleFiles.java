package org.fundperf.sample;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fundperf.sample.Variant.LevelCells;
import org.fundperf.sample.Variant.TitleStyle;

/** Makes the documents of {@code etl/samples}, the damaged ones too. */
final class SampleFiles {

    /** An image of one pixel: enough to be a picture and no workbook. */
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private final Map<String, Map<String, String>> sheets = new HashMap<>();

    SampleFiles() {
        for (Map<String, String> row : CsvTable.read("sample/sheets.csv")) {
            sheets.computeIfAbsent(row.get("source_file"), file -> new HashMap<>())
                    .put(row.get("form_ordinal"), row.get("sheet"));
        }
    }

    /**
     * Every sample by its path below {@code etl/samples}. One that an office program has to convert is given in the
     * format that it is made from.
     */
    List<LaidOut> all() {
        Map<String, List<FormDescription>> forms = new Descriptions().bySourceFile();
        List<LaidOut> files = new ArrayList<>();
        for (Map<String, String> document : CsvTable.read("sample/documents.csv")) {
            String file = document.get("source_file");
            Container container = Container.valueOf(document.get("container"));
            Variant variant = Variant.plain(container.madeFrom() == null ? container : container.madeFrom())
                    .with(LevelCells.valueOf(document.get("level_cells")))
                    .with(TitleStyle.valueOf(document.get("title_style")));
            files.add(new LaidOut(file, LayoutGenerator.write(pictures(file, forms.get(file), variant), variant)));
        }
        files.addAll(damaged());
        return files;
    }

    /** The format of each sample that is not damaged, by its path. */
    static Map<String, Container> containers() {
        return CsvTable.read("sample/documents.csv").stream()
                .collect(Collectors.toMap(
                        document -> document.get("source_file"),
                        document -> Container.valueOf(document.get("container"))));
    }

    private List<SheetPicture> pictures(String file, List<FormDescription> forms, Variant variant) {
        Map<String, List<FormDescription>> bySheet = new LinkedHashMap<>();
        for (int index = 0; index < forms.size(); index++) {
            String sheet = sheets.getOrDefault(file, Map.of()).getOrDefault(String.valueOf(index + 1), "");
            bySheet.computeIfAbsent(sheet, name -> new ArrayList<>()).add(forms.get(index));
        }
        List<SheetPicture> pictures = new ArrayList<>();
        bySheet.forEach((name, sheetForms) -> pictures.add(new SheetPicture(
                name, new Arranger(variant).arrange(sheetForms).get(0).sketch())));
        return pictures;
    }

    /** Documents that cannot be read: a run reports them and goes on. */
    private static List<LaidOut> damaged() {
        Sketch sketch = new Sketch();
        sketch.prose(1, Template.TARGET.title());
        byte[] workbook =
                LayoutGenerator.write(List.of(new SheetPicture("Sheet1", sketch)), Variant.plain(Container.XLSX));
        return List.of(
                new LaidOut("damaged/传输中断的目标表.xlsx", Arrays.copyOf(workbook, workbook.length / 2)),
                new LaidOut("damaged/空文件.xlsx", new byte[0]),
                new LaidOut("damaged/扫描图片.xlsx", PICTURE),
                new LaidOut("damaged/会议通知.txt", "各单位：定于下周召开工作会议，请准时参加。\n".getBytes(StandardCharsets.UTF_8)));
    }
}
