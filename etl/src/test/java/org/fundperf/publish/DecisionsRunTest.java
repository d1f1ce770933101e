package org.fundperf.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fundperf.decision.Decisions;
import org.fundperf.load.DecisionFolder;
import org.fundperf.load.Fixture;
import org.fundperf.schema.WarehouseSchema;
import org.fundperf.sql.SnapshotQuery;
import org.fundperf.warehouse.WarehouseFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions take effect, lose it and are given up, while the documents stay as they are. */
class DecisionsRunTest {

    private static final String TASHKURGAN =
            "653131 2020 target insured_persons 2834\n653131 2020 actual insured_persons 2977\n";
    private static final String HEJING =
            "652828 2020 target insured_persons 111\n652828 2020 actual insured_persons 99\n";
    private static final LocalDate LAST_DAY = LocalDate.of(2024, 12, 31);

    private static final String CORRECTION_HEADER =
            "correction_id,document_id,source_cell,measure,value_text,corrected_text,status,reason,author_role,decided_on\n";
    private static final String VALUES =
            "select region_code, cast(value as int), correction_id, cast(value_reported as int)"
                    + " from mart.indicator_value where role = 'target' order by 1";
    private static final String SETTLED =
            "select source_file, state, correction_id, exception_id from mart.every_finding"
                    + " where finding_code = 'year_inferred' order by 1";

    @TempDir
    private Path folder;

    private String printed;

    @Test
    void decisionsHoldUntilTheyExpireOrAreRemovedOrTheirDocumentChanges() throws IOException {
        document("a.txt", TASHKURGAN);
        document("b.txt", HEJING);
        decided(
                "corrections.csv",
                CORRECTION_HEADER
                        + correction("c1", TASHKURGAN, "L1", "target", "2834", "2843人")
                        + correction("c2", HEJING, "L2", "actual", "99", "999人")
                        + correction("c3", HEJING, "L7", "actual", "99", "999人"));
        decided(
                "exceptions.csv",
                "exception_id,finding_code,document_id,source_cell,reported_value,expected_value,status,reason,author_role,"
                        + "decided_on,expires_on\ne1,year_inferred," + id(HEJING)
                        + ",L1,,,accepted,The folder is right,fund office,2024-01-01,2024-12-31\n");
        run(LAST_DAY);
        assertThat(printed)
                .contains("warning: corrections.csv, line 4: c3 is not applied (invalid): b.txt has no actual at L7");
        assertThat(query(VALUES)).containsExactly(row("652828", 111L, null, 111L), row("653131", 2843L, "c1", 2834L));
        assertThat(query("select value_text, effective_text from mart.reported_indicator where correction_id = 'c1'"))
                .containsExactly(row("2834", "2843人"));
        assertThat(query(SETTLED))
                .containsExactly(row("a.txt", "corrected", "c1", null), row("b.txt", "accepted", null, "e1"));
        assertThat(query("select count(*) from mart.finding where finding_code = 'year_inferred'"))
                .containsExactly(row(0L));

        assertThat(run(LAST_DAY).published()).as("the same decisions").isFalse();

        long values = version("mart.indicator_value");
        run(LAST_DAY.plusDays(1));
        assertThat(printed).contains("exceptions.csv, line 2: e1 expired on 2024-12-31; its finding is open again");
        assertThat(query("select source_file from mart.finding where finding_code = 'year_inferred'"))
                .containsExactly(row("b.txt"));
        assertThat(version("mart.indicator_value"))
                .as("nothing else is computed")
                .isEqualTo(values);

        decided("corrections.csv", "not, the, columns\n");
        assertThat(run(LAST_DAY.plusDays(1)).published()).isFalse();
        assertThat(printed).contains("warning: corrections.csv, line 1: the file has no column author_role");

        decided("corrections.csv", CORRECTION_HEADER + correction("c2", HEJING, "L2", "actual", "99", "999人"));
        document("b.txt", HEJING.replace("111", "112"));
        run(LAST_DAY.plusDays(1));
        assertThat(printed).contains("c2 is not applied (stale): the document was superseded by b.txt");
        assertThat(query(VALUES)).containsExactly(row("652828", 112L, null, 112L), row("653131", 2834L, null, 2834L));
        assertThat(query("select source_file, source_cell from mart.finding where finding_code = 'correction_stale'"))
                .containsExactly(row("b.txt", ""));
    }

    private static String correction(
            String id, String document, String cell, String measure, String valueText, String correctedText) {
        return String.join(
                        ",",
                        id,
                        id(document),
                        cell,
                        measure,
                        valueText,
                        correctedText,
                        "accepted,Mistyped,fund office,2024-06-30")
                + "\n";
    }

    private static String id(String document) {
        return Fixture.sha256(document.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }

    private void document(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("inbox"));
        Files.writeString(folder.resolve("inbox").resolve(name), text);
    }

    private void decided(String name, String csv) throws IOException {
        Files.createDirectories(folder.resolve("decisions"));
        Files.writeString(folder.resolve("decisions").resolve(name), csv);
    }

    private NightlyRun.Outcome run(LocalDate today) {
        StringWriter out = new StringWriter();
        Decisions decisions = DecisionFolder.besideWarehouse(warehouse(), today);
        NightlyRun.Outcome outcome = NightlyRun.of(
                folder.resolve("inbox").toString(),
                warehouse(),
                RunOptions.DEFAULT.with(decisions),
                Fixture::read,
                JobLog.printed(new PrintWriter(out)),
                WarehouseSchema.load());
        printed = out.toString();
        return outcome;
    }

    private String warehouse() {
        return folder.resolve("warehouse").toString();
    }

    private long version(String table) {
        return new Publications(WarehouseFolder.existing(warehouse()))
                .inForce()
                .tables()
                .get(table);
    }

    private List<List<Object>> query(String sql) {
        List<List<Object>> rows = new ArrayList<>();
        SnapshotQuery.over(warehouse()).ask(sql).rows().forEachRemaining(rows::add);
        return rows;
    }

    private static List<Object> row(Object... values) {
        return Arrays.asList(values);
    }
}
