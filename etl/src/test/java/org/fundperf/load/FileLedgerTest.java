package org.fundperf.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FileLedgerTest {

    private static final Instant DAY_1 = Instant.parse("2024-01-01T00:00:00Z");

    /** What lies in the inbox: content by path. */
    private final Map<String, String> inbox = new TreeMap<>();

    private List<FileRecord> known;
    private int day;

    @BeforeEach
    void nothingYet() {
        known = List.of();
        day = 0;
    }

    @Test
    void contentThatReturnsHoldsAgain() {
        night(Map.of("a", "one"));
        night(Map.of("a", "two"));
        assertThat(ledger()).containsExactly("a one REPLACED", "a two");
        night(Map.of("a", "one"));
        assertThat(ledger()).containsExactly("a one", "a two REPLACED");
        assertThat(known.get(0).firstSeen()).isEqualTo(DAY_1);
    }

    @Test
    void damagedContentTakesNoPlace() {
        night(Map.of("a", "one"));
        night(Map.of("a", "broken"));
        assertThat(ledger()).containsExactly("a broken", "a one");
        assertThat(FileLedger.lying(known).get("a").sha256()).startsWith("broken");
        night(Map.of("a", "two"));
        assertThat(ledger()).containsExactly("a broken REPLACED", "a one REPLACED", "a two");
    }

    @Test
    void aMovedFileIsTheSame() {
        night(Map.of("a", "one"));
        inbox.remove("a");
        night(Map.of("b", "one"));
        assertThat(ledger()).containsExactly("a one MOVED", "b one");
    }

    @Test
    void aFileThatIsGoneHoldsUntilItIsWithdrawn() {
        night(Map.of("a", "one", "b", "two"));
        inbox.remove("a");
        night(Map.of());
        assertThat(ledger()).containsExactly("a one", "b two");
        night(Map.of(), MissingFiles.WITHDRAWN);
        assertThat(ledger()).containsExactly("a one WITHDRAWN", "b two");
        night(Map.of("a", "one"));
        assertThat(ledger()).containsExactly("a one", "b two");
    }

    @Test
    void whatHoldsDoesNotDependOnOrderOrBatches() {
        List<Map.Entry<String, String>> arrivals = new ArrayList<>(
                List.of(Map.entry("a", "one"), Map.entry("b", "one"), Map.entry("c", "two"), Map.entry("d", "three")));
        for (int seed = 0; seed < 50; seed++) {
            nothingYet();
            inbox.clear();
            Random random = new Random(seed);
            Collections.shuffle(arrivals, random);
            for (int from = 0; from < arrivals.size(); ) {
                int to = from + 1 + random.nextInt(arrivals.size() - from);
                Map<String, String> batch = new TreeMap<>();
                arrivals.subList(from, to).forEach(file -> batch.put(file.getKey(), file.getValue()));
                night(batch);
                from = to;
            }
            assertThat(ledger()).containsExactly("a one", "b one", "c two", "d three");
            assertThat(FileLedger.primaries(known).values())
                    .extracting(FileRecord::sourceFile)
                    .containsExactlyInAnyOrder("a", "c", "d");
        }
    }

    private void night(Map<String, String> arrivals) {
        night(arrivals, MissingFiles.KEPT);
    }

    private void night(Map<String, String> arrivals, MissingFiles missing) {
        inbox.putAll(arrivals);
        Map<String, InboxFile> files = new TreeMap<>();
        List<DocumentSummary> read = new ArrayList<>();
        arrivals.forEach((path, content) -> {
            files.put(path, new InboxFile(path, "file:/" + path, 1, DAY_1));
            read.add(read(path, content));
        });
        FileLedger ledger = new FileLedger(known, DAY_1.plusSeconds(86_400L * day++), "run " + day);
        ledger.read(read, files);
        ledger.missing(inbox.keySet(), missing);
        known = ledger.records();
    }

    private static DocumentSummary read(String path, String content) {
        String sha256 = (content + "0".repeat(16)).substring(0, 16);
        return content.equals("broken")
                ? new DocumentSummary(path, sha256, "txt", "quarantined", "damaged", "Send it again", 0, 0, 0, "")
                : new DocumentSummary(path, sha256, "txt", "loaded", null, null, 1, 3, 0, "hash of " + content);
    }

    private List<String> ledger() {
        return known.stream()
                .map(file -> file.sourceFile() + " " + file.sha256().replace("0", "")
                        + (file.endReason() == null ? "" : " " + file.endReason()))
                .sorted()
                .toList();
    }
}
