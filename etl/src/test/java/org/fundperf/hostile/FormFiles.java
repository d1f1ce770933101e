package org.fundperf.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Forms and reports whose texts are long enough for a rule that tries too often. */
final class FormFiles {

    private static final String FORM = """
            社保基金支出绩效目标表
            （2022年度）
            预算单位\t喀什地区社会保险服务中心\t项目名称\t%1$s
            项目资金（万元）\t预算支出数\t%1$s\t其中：社会保险基金\t%1$s\t其他资金\t0
            一级指标\t二级指标\t三级指标\t指标值
            项目完成\t数量指标\t%1$s\t%1$s
            %1$s\t质量指标\t养老金首次转移成功率\t≥95%%
            项目效益\t%1$s\t离退休人员上访率\t≤0.1%%
            """;

    private static final List<String> PIECES = List.of(
            "1",
            "1,",
            "一",
            "百",
            "1.",
            "（",
            "(",
            ")",
            "其中：",
            "≥",
            "≤≥",
            "%",
            "、",
            "，",
            "。",
            "：",
            " ",
            "　",
            "年",
            "2022年",
            "1月",
            "县",
            "新疆",
            "市",
            "喀什",
            "喀什地区喀什市",
            "医疗",
            "保险",
            "基本养老保险",
            "人",
            "万",
            "元",
            "收入",
            "支出",
            "分别",
            "比上年增长",
            "收入1万元",
            "收入1万元，",
            "其中：收入",
            "指标",
            "不",
            "以",
            "内",
            "-",
            "—",
            "~",
            "1-",
            "1、",
            "(1)",
            "第一",
            "★",
            "[",
            "#",
            "/",
            "参保",
            "人数",
            "率",
            "满意度",
            "社保基金支出绩效目标表",
            "绩效",
            "￥",
            "\u200B",
            "\uFEFF",
            "\uD83D\uDE00",
            "a",
            "A1",
            "　1",
            "1 ");

    private FormFiles() {}

    static void addTo(Map<String, HostileFile> files) {
        for (int i = 0; i < PIECES.size(); i++) {
            String piece = PIECES.get(i);
            files.put("form %d.txt".formatted(i), () -> utf8(FORM.formatted(piece.repeat(99_000 / piece.length()))));
            files.put("report %d.txt".formatted(i), () -> utf8(report(piece, 99_000 / piece.length())));
        }
        files.put("many titles.txt", () -> utf8("社保基金支出绩效目标表\n".repeat(100_000)));
        files.put("many titles and years.txt", () -> utf8("社保基金支出绩效目标表\n（2022年度）\n预算单位\tx\n".repeat(30_000)));
        files.put("many forms.txt", () -> utf8(FORM.formatted("参保人数").repeat(5_000)));
        files.put("many rows.txt", () -> utf8(FORM.formatted("参保人数") + "\t\t参保人数\t≥1人\n".repeat(60_000)));
        files.put("many levels.txt", () -> utf8(FORM.formatted("参保人数") + "产出指标\t数量指标\t参保人数\t≥1人\n".repeat(40_000)));
        files.put("many labels.txt", () -> utf8(FORM.formatted("参保人数") + "预算单位\t预算单位\t项目名称\t项目名称\n".repeat(40_000)));
        files.put("wide form.txt", () -> utf8(FORM.formatted("参保人数") + "\t参保人数".repeat(100_000)));
        files.put(
                "wide heading.txt",
                () -> utf8("社保基金支出绩效目标表\n2022年\n" + "一级指标\t指标值\t".repeat(250) + "\n"
                        + ("产出指标\t≥95%\t".repeat(250) + "\n").repeat(390)));
        files.put(
                "many figures.txt",
                () -> utf8(report("收入1万元，其中：保费收入1万元，利息1万元，", 4_500).repeat(20)));
        files.put("many sentences.txt", () -> utf8(report("2022年收入1万元。", 8_000).repeat(30)));
        files.put("many paragraphs.txt", () -> utf8(report("1", 1) + "2022年，喀什市城乡居民基本养老保险基金收入1万元。\n".repeat(100_000)));
    }

    private static String report(String piece, int times) {
        return "喀什市社会保险支出绩效评价报告\n项目名称：城乡居民基本养老保险基金\n实施单位：喀什市社会保险中心\n一、2022年基金收支情况\n2022年收入" + piece.repeat(times)
                + "\n";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
