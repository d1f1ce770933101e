package org.fundperf.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionsTest {

    private static final String HEADER =
            "correction_id,document_id,source_cell,measure,value_text,corrected_text,status,reason,author_role,decided_on\n";
    private static final String LINE =
            "c1,0123456789abcdef,Sheet1!D5,actual,98.3万人,93.8万人,accepted,\"Digits, swapped\",市医保局基金处,2024-06-30\n";

    @Test
    void aLineSaysWhatShouldStandWhere() {
        assertThat(entries(HEADER + LINE))
                .containsExactly(new CorrectionEntry(
                        2,
                        "c1",
                        "0123456789abcdef",
                        "Sheet1!D5",
                        "actual",
                        "98.3万人",
                        "93.8万人",
                        "number",
                        "none",
                        new BigDecimal("938000.0000000000"),
                        new BigDecimal("938000.0000000000"),
                        "person",
                        "accepted",
                        "Digits, swapped",
                        "市医保局基金处",
                        LocalDate.of(2024, 6, 30),
                        null));
    }

    @Test
    void spreadsheetProgramsMaySaveIt() {
        String byExcel = "\uFEFFnote," + HEADER.replace("\n", ",,\r\n") + "see e-mail," + LINE.replace("\n", ",,\r\n");

        assertThat(entries(byExcel)).extracting(CorrectionEntry::problem).containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "≥95%     | number       | >=      | 0.95 |      | ratio",
                "95%-105% | range        | between | 0.95 | 1.05 | ratio",
                "1200.5元/人/年 | number | none | 1200.5 | 1200.5 | yuan_per_person_year",
                "—        | not_reported | none    |      |      | ",
            })
    void theTextIsReadAsACellIs(
            String text, String kind, String comparator, BigDecimal lower, BigDecimal upper, String unit) {
        assertThat(entries(HEADER + LINE.replace("93.8万人", text)))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.problem()).isNull();
                    assertThat(entry.valueKind()).isEqualTo(kind);
                    assertThat(entry.comparator()).isEqualTo(comparator);
                    assertThat(entry.lowerValue())
                            .usingComparator(java.util.Comparator.nullsFirst(BigDecimal::compareTo))
                            .isEqualTo(lower);
                    assertThat(entry.upperValue())
                            .usingComparator(java.util.Comparator.nullsFirst(BigDecimal::compareTo))
                            .isEqualTo(upper);
                    assertThat(entry.unit()).isEqualTo(unit);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "c1,01            | ,01              | correction_id is empty",
                "0123456789abcdef | 1.23E+15         | document_id “1.23E+15” is none: the marts print 16 hex digits",
                "accepted         | done             | status “done” is not known, only proposed, accepted, rejected",
                "2024-06-30       | 30.6.2024        | decided_on “30.6.2024” is no date such as 2024-06-30",
                "\"Digits, swapped\" | Digits, swapped | it has 11 cells where the header has 10; put text with commas between quotes",
                "93.8万人          | 93.8             | corrected_text “93.8” is no number with its unit, such as 183.78万人 or ≥95%, and not — for a value that was not reported",
                "93.8万人          | 达到目标          | corrected_text “达到目标” is no number with its unit, such as 183.78万人 or ≥95%, and not — for a value that was not reported",
                "93.8万人          | =SUM(A1:A9)      | corrected_text “=SUM(A1:A9)” is no number with its unit, such as 183.78万人 or ≥95%, and not — for a value that was not reported",
                "93.8万人          | 约94万人          | corrected_text cannot be read for certain: \"约94万人\" is an approximate value; read as 940000 person",
                "93.8万人          | 999999999999999999999人 | corrected_text “999999999999999999999人” is too large",
            })
    void aLineThatCannotBeUsedSaysWhy(String right, String wrong, String problem) {
        List<CorrectionEntry> entries = entries(
                HEADER + LINE.replace(right, wrong) + LINE.replace("c1", "c2").replace("D5", "D6"));

        assertThat(entries).extracting(CorrectionEntry::problem).containsExactly(problem, null);
        assertThat(entries).extracting(CorrectionEntry::sourceLine).containsExactly(2, 3);
    }

    @Test
    void twoLinesAboutOneFigureAreNotObeyed() {
        String other = LINE.replace("c1", "c2").replace("93.8", "93.9");

        assertThat(entries(HEADER + LINE + other))
                .extracting(CorrectionEntry::problem)
                .containsOnly("two accepted lines correct the same figure; reject one");
        assertThat(entries(HEADER + LINE + other.replace("accepted", "rejected")))
                .extracting(CorrectionEntry::problem)
                .containsOnlyNulls();
        assertThat(entries(HEADER + LINE + LINE.replace("D5", "D6")))
                .extracting(CorrectionEntry::problem)
                .containsOnly("correction_id c1 is used twice");
    }

    @Test
    void aFileThatCannotBeReadSaysWhy() {
        assertThat(problem(HEADER.replace("measure", "role") + LINE))
                .startsWith(
                        "corrections.csv, line 1: the file has no column measure; its header must name correction_id, ");
        assertThat(problem("")).startsWith("corrections.csv, line 1: the file has no column author_role");
        assertThat(Corrections.read((HEADER + LINE).getBytes(Charset.forName("GB18030")))
                        .problem())
                .isEqualTo("corrections.csv, line 1: the file is not in UTF-8; save it as “CSV UTF-8”");
        assertThat(problem(HEADER + LINE + "c2,\"not closed\n"))
                .isEqualTo("corrections.csv, line 4: the file is no CSV: Missing closing quote for value");
        assertThat(Corrections.read(new byte[Decisions.MOST_BYTES + 1]).problem())
                .contains("is larger than 4 MiB");
        assertThat(problem(HEADER + "c\n".repeat(10_001)))
                .contains("line 10002: the file lists more than 10000 decisions");
    }

    private static List<CorrectionEntry> entries(String csv) {
        Listing<CorrectionEntry> listing = Corrections.read(csv.getBytes(StandardCharsets.UTF_8));
        assertThat(listing.problem()).isNull();
        return listing.entries();
    }

    private static String problem(String csv) {
        return Corrections.read(csv.getBytes(StandardCharsets.UTF_8)).problem();
    }
}
