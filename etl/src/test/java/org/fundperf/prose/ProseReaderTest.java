package org.fundperf.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.fundperf.document.Paragraph;
import org.fundperf.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the table prose.md cannot say: addresses, the context, and texts that no person wrote. */
class ProseReaderTest {

    private static final ProseContext REPORT = new ProseContext(2020);

    @Test
    void addressIsTheCharacterOfTheNumberInItsOwnLine() {
        ProseReading reading = ProseReader.read(
                List.of(
                        new Paragraph("  基金支出 100 万元，其中转移", "L29"),
                        new Paragraph("", "L30"),
                        new Paragraph("支出 58.06 万元。", "L31")),
                REPORT);
        assertThat(reading.figures()).extracting(ProseFigure::address).containsExactly("L29C8", "L31C4");
    }

    @Test
    void otherAddressesNameTheCharacterInWords() {
        ProseReading reading = ProseReader.read(List.of(new Paragraph("𠮷县基金支出100万元。", "Sheet1!B7")), REPORT);
        assertThat(reading.figures()).extracting(ProseFigure::address).containsExactly("Sheet1!B7, character 7");
    }

    @Test
    void textIsKeptAsWrittenWithoutSpaces() {
        assertThat(read("基金支出 １２．５ 万元，收支结余 -3 万元。", REPORT).figures())
                .extracting(ProseFigure::valueText)
                .containsExactly("１２．５万元", "-3万元");
    }

    @Test
    void amountWithoutUnitIsReadOnlyWhereTheReportGivesOne() {
        assertThat(read("基金支出12.5，参保人数3。", REPORT).figures()).isEmpty();
        assertThat(read("基金支出12.5，参保人数3。", new ProseContext(2020, "万元")).figures())
                .extracting(ProseFigure::value)
                .containsExactly(new BigDecimal("125000"));
    }

    @Test
    void unitWrittenOutIsNotAppliedTwice() {
        assertThat(read("基金支出28600万，收入286百万元。", new ProseContext(2020, "万元")).figures())
                .extracting(ProseFigure::value)
                .containsExactly(new BigDecimal("286000000"), new BigDecimal("286000000"));
    }

    @Test
    void yearIsUnknownWithoutReportAndDate() {
        assertThat(read("基金支出100万元，2019年支出90万元，本年收入80万元。", new ProseContext(null))
                        .figures())
                .extracting(ProseFigure::year)
                .containsExactly(null, 2019, 2019);
    }

    @Test
    void headcountsAreNamedOnlyAmongFiguresThatWereRead() {
        assertThat(read("共有35人参加培训。", REPORT).findings()).isEmpty();
        assertThat(read("共有35人参加培训，基金支出1万元。", REPORT).findings())
                .extracting(Finding::code)
                .containsExactly("prose_figure_unread");
    }

    @Test
    void unitConflictNamesWhatIsWrittenAndWhatWouldFit() {
        assertThat(read("基金支出39893.68万元，较上年增加3065.15亿元，增长8.32%。", REPORT).findings())
                .containsExactly(Finding.of("unit_conflict", "L1C21", "3065.15亿元", "8.32%")
                        .comparing("306515000000", "30651500"));
    }

    @Test
    void textWithTooManyFiguresIsReadUpToTheLimit() {
        ProseReading reading = read("基金收入1亿元，".repeat(Ledger.MOST_ENTRIES + 10), REPORT);
        assertThat(reading.figures()).hasSize(Ledger.MOST_ENTRIES);
        assertThat(reading.findings()).extracting(Finding::code).containsExactly("document_truncated");
    }

    /** A reader whose cost grew with the square of a million would need hours. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "1,", "1 ", "(", "((1元", "《", "-", "2020年", "基金收入", "同比增长5%，", "较上年", "其中"})
    void lengthCostsNoMoreThanItself(String part) {
        String text = part.repeat(1_000_000 / part.length());
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> read(text, REPORT));
    }

    @Test
    void nothingThatIsWrittenStopsTheReader() {
        List<String> parts = List.of(
                "1", "-1.", "万", "亿元", "人", "%", "(", "）", "《", "其中", "较", "上年", "2020年", "13月", "31日", "1-9月", "前",
                "增长", "调整为", "分别为", "、", "，", "；", "。", "基金", "收入", "预算", "完成", "的", "A县", " ", "|", "^", "\n", "𠮷",
                "\u0000");
        Random random = new Random(20);
        for (int i = 0; i < 5_000; i++) {
            String text = Stream.generate(() -> parts.get(random.nextInt(parts.size())))
                    .limit(1 + random.nextInt(60))
                    .reduce("", String::concat);
            assertThat(read(text, random.nextBoolean() ? REPORT : new ProseContext(null)))
                    .isNotNull();
        }
    }

    private static ProseReading read(String text, ProseContext context) {
        return ProseReader.read(List.of(new Paragraph(text, "L1")), context);
    }
}
