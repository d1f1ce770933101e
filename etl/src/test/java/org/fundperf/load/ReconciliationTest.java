package org.fundperf.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    private static final Instant DAY_1 = Instant.parse("2024-01-01T00:00:00Z");

    @Test
    void contentThatReturnsIsLoadedAgain() {
        List<DocumentRecord> records = after(List.of(read("a", "one")), 1);
        records = after(records, List.of(read("a", "two")), 2);
        records = after(records, List.of(read("a", "one")), 3);
        assertThat(states(records)).containsExactly(Map.entry("a one", "LOADED"), Map.entry("a two", "SUPERSEDED"));
        assertThat(records)
                .filteredOn(document -> document.sha256().equals("one0000000000000"))
                .first()
                .satisfies(document -> assertThat(document.firstSeen()).isEqualTo(DAY_1));
    }

    @Test
    void statesDoNotDependOnBatches() {
        List<DocumentSummary> arrivals =
                List.of(read("a", "one"), read("b", "one"), read("c", "two"), read("b", "two"), read("d", "three"));
        Map<String, Long> together = counts(states(inBatches(arrivals, 5)));
        for (int size = 1; size < 5; size++) {
            assertThat(counts(states(inBatches(arrivals, size)))).isEqualTo(together);
        }
    }

    @Test
    void ofEqualContentsOneIsLoadedWhateverTheOrder() {
        List<DocumentSummary> copies = new ArrayList<>(List.of(read("a", "one"), read("b", "one"), read("c", "one")));
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(copies, new Random(seed));
            assertThat(counts(states(inBatches(copies, 1))))
                    .containsExactly(Map.entry("DUPLICATE", 2L), Map.entry("LOADED", 1L));
        }
    }

    private static List<DocumentRecord> inBatches(List<DocumentSummary> arrivals, int size) {
        List<DocumentRecord> records = List.of();
        for (int start = 0; start < arrivals.size(); start += size) {
            for (DocumentSummary arrival : arrivals.subList(start, Math.min(start + size, arrivals.size()))) {
                records = after(records, List.of(arrival), start + 1);
            }
        }
        return records;
    }

    private static List<DocumentRecord> after(List<DocumentSummary> read, int day) {
        return after(List.of(), read, day);
    }

    private static List<DocumentRecord> after(List<DocumentRecord> known, List<DocumentSummary> read, int day) {
        Map<String, InboxFile> files = read.stream()
                .map(document -> new InboxFile(document.path(), "file:/" + document.path(), 1, DAY_1))
                .collect(Collectors.toMap(InboxFile::path, Function.identity()));
        return new Reconciliation(known, DAY_1.plusSeconds(86_400L * (day - 1)), "run " + day).with(read, files);
    }

    private static DocumentSummary read(String path, String content) {
        return new DocumentSummary(
                path, (content + "0".repeat(16)).substring(0, 16), "txt", "loaded", null, null, 1, 3, 0);
    }

    private static Map<String, String> states(List<DocumentRecord> records) {
        Map<String, String> states = new TreeMap<>();
        records.forEach(document -> states.put(
                document.sourceFile() + " " + document.sha256().replace("0", ""),
                document.state().name()));
        return states;
    }

    private static Map<String, Long> counts(Map<String, String> states) {
        return states.values().stream()
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }
}
