package org.fundperf.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExceptionsTest {

    private static final String HEADER =
            "exception_id,finding_code,document_id,source_cell,reported_value,expected_value,"
                    + "status,reason,author_role,decided_on,expires_on\n";
    private static final String LINE =
            "e1,sum_mismatch,0123456789abcdef,Sheet1!D5,100,,accepted,Rounded,市医保局基金处," + "2024-06-30,2024-12-31\n";

    private static final LocalDate LAST_DAY = LocalDate.of(2024, 12, 31);

    @Test
    void itHoldsUntilItsLastDay() {
        assertThat(entries(HEADER + LINE, LAST_DAY))
                .containsExactly(new ExceptionEntry(
                        2,
                        "e1",
                        "sum_mismatch",
                        "0123456789abcdef",
                        "Sheet1!D5",
                        "100",
                        null,
                        "accepted",
                        "Rounded",
                        "市医保局基金处",
                        LocalDate.of(2024, 6, 30),
                        LAST_DAY,
                        "in_force",
                        null));
        assertThat(entries(HEADER + LINE, LAST_DAY.plusDays(1)))
                .extracting(ExceptionEntry::state)
                .containsExactly("expired");
    }

    @Test
    void onlyAnAcceptedOneIsInForce() {
        String proposed = LINE.replace("accepted", "proposed");
        String withoutEnd = LINE.replace("e1", "e2").replace("2024-12-31", "");

        assertThat(entries(HEADER + proposed + withoutEnd, LAST_DAY))
                .extracting(ExceptionEntry::state, ExceptionEntry::problem)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("proposed", null),
                        org.assertj.core.groups.Tuple.tuple("invalid", "expires_on is empty"));
    }

    @Test
    void twoLinesAboutOneFindingAreNotObeyed() {
        assertThat(entries(HEADER + LINE + LINE.replace("e1", "e2"), LAST_DAY))
                .extracting(ExceptionEntry::problem)
                .containsOnly("two accepted lines are about the same finding; keep one");
        assertThat(entries(HEADER + LINE + LINE.replace(",100,", ",101,"), LAST_DAY))
                .extracting(ExceptionEntry::problem)
                .containsOnly("exception_id e1 is used twice");
    }

    @Test
    void aFindingMayBeAboutAWholeDocument() {
        assertThat(entries(HEADER + LINE.replace("Sheet1!D5", ""), LAST_DAY))
                .extracting(ExceptionEntry::sourceCell, ExceptionEntry::state)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("", "in_force"));
    }

    private static List<ExceptionEntry> entries(String csv, LocalDate today) {
        return Exceptions.read(csv.getBytes(StandardCharsets.UTF_8), today).entries();
    }
}
