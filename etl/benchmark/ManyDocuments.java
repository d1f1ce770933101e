import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes many small documents: targets and self-evaluations of two funds in two years for one county after another, as
 * html, csv, docx and xlsx in turn. The same arguments give the same files.
 *
 * <p>{@code java ManyDocuments.java FOLDER COUNT} writes them; with a third argument {@code CHANGED} it writes again
 * that many of them, spread evenly, with other figures.
 */
public final class ManyDocuments {

    private static final List<String> CONTAINERS = List.of("html", "csv", "docx", "xlsx");

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String WORD = "wordprocessingml.document.main";
    private static final String WORKBOOK = "spreadsheetml.sheet.main";
    private static final String SHEET = "spreadsheetml.worksheet";

    private record Fund(String name, String organization, boolean pension) {}

    private static final List<Fund> FUNDS = List.of(
            new Fund("城乡居民基本养老保险", "人力资源和社会保障局", true),
            new Fund("城乡居民基本医疗保险", "医疗保障局", false));

    private record Indicator(String level1, String level2, String name, String target, String actual) {}

    private final int index;
    private final String county;
    private final Fund fund;
    private final int year;
    private final boolean selfEvaluation;
    private final SplittableRandom random;

    private ManyDocuments(int index, List<String> counties, int revision) {
        this.index = index;
        this.county = counties.get(index / 8 % counties.size());
        this.fund = FUNDS.get(index % 2);
        this.selfEvaluation = index / 2 % 2 == 1;
        this.year = 2022 + index / 4 % 2;
        this.random = new SplittableRandom(index * 31L + revision);
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int count = Integer.parseInt(arguments[1]);
        int changed = arguments.length > 2 ? Integer.parseInt(arguments[2]) : count;
        int revision = arguments.length > 2 ? 1 : 0;
        List<String> counties = counties();
        for (int number = 0; number < changed; number++) {
            new ManyDocuments((int) ((long) number * count / changed), counties, revision).write(folder);
        }
    }

    /** Counties by their province's and prefecture's names too: many counties share a name. */
    private static List<String> counties() throws IOException {
        Path regions = Path.of("warehouse-schema/catalogue/regions.csv");
        List<String[]> rows = Files.readAllLines(regions).stream()
                .filter(line -> line.matches("\\d{6},.*"))
                .map(line -> line.split(",", -1))
                .toList();
        Map<String, String[]> byCode = rows.stream().collect(Collectors.toMap(row -> row[0], row -> row, (a, b) -> b));
        return rows.stream()
                .filter(row -> row[3].equals("county") && row[6].isEmpty())
                .map(row -> {
                    String[] parent = byCode.get(row[4]);
                    String[] grandparent = parent == null ? null : byCode.get(parent[4]);
                    return (grandparent == null ? "" : grandparent[1]) + (parent == null ? "" : parent[1]) + row[1];
                })
                .toList();
    }

    private void write(Path folder) throws IOException {
        String container = CONTAINERS.get(index / 8 % CONTAINERS.size());
        String kind = selfEvaluation ? "自评表" : "目标表";
        Path file = folder.resolve(String.valueOf(year))
                .resolve(county)
                .resolve(county + fund.name() + year + "年度绩效" + kind + "." + container);
        Files.createDirectories(file.getParent());
        List<List<String>> rows = rows();
        switch (container) {
            case "html" -> Files.writeString(file, html(rows));
            case "csv" -> Files.writeString(file, commaSeparated(rows));
            case "docx" -> writeOffice(file, "word/document.xml", WORD, word(rows));
            default -> writeOffice(file, "xl/worksheets/sheet1.xml", SHEET, sheet(rows));
        }
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        String project = fund.name() + "基金";
        int budget = 5000 + random.nextInt(400_000);
        if (selfEvaluation) {
            rows.add(List.of("社会保险基金支出绩效自评表"));
            rows.add(List.of("（" + year + "年度）"));
            rows.add(List.of("项目名称", county + project));
            rows.add(List.of("填报单位", county + fund.organization()));
            rows.add(List.of("预算执行情况（万元）", "预算数:", "" + budget, "执行数:", "" + budget * 99L / 100));
            rows.add(List.of("一级指标", "二级指标", "三级指标", "预期指标值", "实际完成值"));
        } else {
            rows.add(List.of("社保基金支出绩效目标表"));
            rows.add(List.of("（" + year + "年度）"));
            rows.add(List.of("预算单位", county + fund.organization(), "项目名称", county + project));
            rows.add(List.of("项目资金（万元）", "年度资金总额：", "" + budget, "其中：社会保险基金", "" + budget));
            rows.add(List.of("一级指标", "二级指标", "三级指标", "指标值"));
        }
        for (Indicator indicator : indicators()) {
            List<String> row = new ArrayList<>(
                    List.of(indicator.level1(), indicator.level2(), indicator.name(), indicator.target()));
            if (selfEvaluation) {
                row.add(indicator.actual());
            }
            rows.add(row);
        }
        return rows;
    }

    private List<Indicator> indicators() {
        List<Indicator> indicators = new ArrayList<>();
        int insured = 20_000 + random.nextInt(900_000);
        indicators.add(number("产出指标", "数量指标", "参保人数", insured, "人"));
        indicators.add(number("产出指标", "数量指标", fund.pension() ? "领取待遇人数" : "享受待遇人次", insured / 4, fund.pension() ? "人" : "人次"));
        indicators.add(share("产出指标", "质量指标", fund.pension() ? "待遇首次发放成功率" : "政策范围内住院费用报销比例", 80));
        indicators.add(share("产出指标", "质量指标", "收入预算执行率", 95));
        indicators.add(share("产出指标", "质量指标", "支出预算执行率", 95));
        indicators.add(number("产出指标", "成本指标", "财政补助标准", 300 + random.nextInt(400), "元/人"));
        indicators.add(new Indicator("产出指标", "时效指标", "发放时效", "每月25日前", "每月25日前"));
        indicators.add(new Indicator("效益指标", "社会效益指标", "基金使用符合政策规定", "100%", "100%"));
        indicators.add(share("满意度指标", "满意度指标", "参保人员满意度", 90));
        return indicators;
    }

    private Indicator number(String level1, String level2, String name, int value, String unit) {
        return new Indicator(level1, level2, name, "≥" + value + unit, value + random.nextInt(500) + unit);
    }

    private Indicator share(String level1, String level2, String name, int least) {
        return new Indicator(level1, level2, name, "≥" + least + "%", least + random.nextInt(500) / 100.0 + "%");
    }

    private static String commaSeparated(List<List<String>> rows) {
        return rows.stream().map(row -> String.join(",", row)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String html(List<List<String>> rows) {
        StringBuilder html = new StringBuilder("<html><head><meta charset='utf-8'></head><body>\n");
        html.append("<p>").append(rows.get(0).get(0)).append("</p>\n<table>\n");
        rows.subList(1, rows.size())
                .forEach(row -> html.append(row.stream().collect(Collectors.joining("</td><td>", "<tr><td>", "</td></tr>\n"))));
        return html.append("</table></body></html>\n").toString();
    }

    private static String word(List<List<String>> rows) {
        StringBuilder document = new StringBuilder(
                "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p><w:r><w:t>");
        document.append(rows.get(0).get(0)).append("</w:t></w:r></w:p><w:tbl>");
        for (List<String> row : rows.subList(1, rows.size())) {
            document.append("<w:tr>");
            row.forEach(cell -> document.append("<w:tc><w:p><w:r><w:t>").append(cell).append("</w:t></w:r></w:p></w:tc>"));
            document.append("</w:tr>");
        }
        return document.append("</w:tbl></w:body></w:document>").toString();
    }

    private static String sheet(List<List<String>> rows) {
        StringBuilder sheet = new StringBuilder(
                "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>");
        for (int row = 0; row < rows.size(); row++) {
            sheet.append("<row r='").append(row + 1).append("'>");
            for (int column = 0; column < rows.get(row).size(); column++) {
                sheet.append("<c r='").append((char) ('A' + column)).append(row + 1).append("' t='inlineStr'><is><t>")
                        .append(rows.get(row).get(column)).append("</t></is></c>");
            }
            sheet.append("</row>");
        }
        return sheet.append("</sheetData></worksheet>").toString();
    }

    /** A workbook or a text document with nothing but its content. */
    private static void writeOffice(Path file, String part, String type, String content) throws IOException {
        String main = type.equals(WORD) ? part : "xl/workbook.xml";
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(zip, "[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                    + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                    + (type.equals(WORD) ? "" : override(main, WORKBOOK))
                    + override(part, type) + "</Types>");
            entry(zip, "_rels/.rels", relationship(OFFICE + "/officeDocument", main));
            if (!type.equals(WORD)) {
                entry(zip, main, "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='"
                        + OFFICE + "'><sheets><sheet name='表' sheetId='1' r:id='r1'/></sheets></workbook>");
                entry(zip, "xl/_rels/workbook.xml.rels", relationship(OFFICE + "/worksheet", "worksheets/sheet1.xml"));
            }
            entry(zip, part, content);
        }
    }

    private static String override(String part, String type) {
        return "<Override PartName='/" + part + "' ContentType='application/vnd.openxmlformats-officedocument." + type + "+xml'/>";
    }

    private static String relationship(String type, String target) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                + "<Relationship Id='r1' Type='" + type + "' Target='" + target + "'/></Relationships>";
    }

    private static void entry(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version='1.0' encoding='UTF-8'?>" + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
