package org.fundperf.decision;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads {@code exceptions.csv}. */
public final class Exceptions {

    /** The file's name. */
    public static final String FILE = "exceptions.csv";

    private static final DecisionFile LINES = new DecisionFile(
            FILE,
            List.of(
                    "exception_id",
                    "finding_code",
                    "document_id",
                    "source_cell",
                    "reported_value",
                    "expected_value",
                    "status",
                    "reason",
                    "author_role",
                    "decided_on",
                    "expires_on"));

    private Exceptions() {}

    /**
     * The file's lines; one that cannot be used says why.
     *
     * @param today decides which have expired
     */
    public static Listing<ExceptionEntry> read(byte[] content, LocalDate today) {
        Listing<DecisionFile.Line> lines = LINES.lines(content);
        if (lines.problem() != null) {
            return Listing.unreadable(lines.problem());
        }
        return Listing.of(withoutTwins(
                lines.entries().stream().map(line -> entry(line, today)).toList()));
    }

    private static ExceptionEntry entry(DecisionFile.Line line, LocalDate today) {
        Cells cells = new Cells(line);
        String id = cells.required("exception_id");
        String findingCode = cells.required("finding_code");
        String documentId = cells.documentId();
        String sourceCell = cells.text("source_cell");
        String status = cells.status();
        String reason = cells.required("reason");
        String authorRole = cells.required("author_role");
        LocalDate decidedOn = cells.date("decided_on");
        LocalDate expiresOn = cells.date("expires_on");
        return new ExceptionEntry(
                line.number(),
                id,
                findingCode,
                documentId,
                sourceCell == null ? "" : sourceCell,
                cells.text("reported_value"),
                cells.text("expected_value"),
                status,
                reason,
                authorRole,
                decidedOn,
                expiresOn,
                state(cells.problem(), status, expiresOn, today),
                cells.problem());
    }

    private static String state(String problem, String status, LocalDate expiresOn, LocalDate today) {
        if (problem != null) {
            return "invalid";
        }
        if (!status.equals(Status.ACCEPTED.code())) {
            return status;
        }
        return expiresOn.isBefore(today) ? "expired" : ExceptionEntry.IN_FORCE;
    }

    /** Of two lines that claim the same neither is obeyed: nobody could say whose reason holds. */
    private static List<ExceptionEntry> withoutTwins(List<ExceptionEntry> entries) {
        Map<Object, Long> ids = counted(entries, ExceptionEntry::exceptionId);
        Map<Object, Long> findings =
                counted(entries.stream().filter(ExceptionEntry::isInForce).toList(), Exceptions::finding);
        return entries.stream()
                .map(entry -> {
                    if (entry.problem() == null && ids.get(entry.exceptionId()) > 1) {
                        return entry.refused("exception_id %s is used twice".formatted(entry.exceptionId()));
                    }
                    return entry.isInForce() && findings.get(finding(entry)) > 1
                            ? entry.refused("two accepted lines are about the same finding; keep one")
                            : entry;
                })
                .toList();
    }

    private static List<String> finding(ExceptionEntry entry) {
        return Arrays.asList(
                entry.findingCode(),
                entry.documentId(),
                entry.sourceCell(),
                entry.reportedValue(),
                entry.expectedValue());
    }

    private static Map<Object, Long> counted(List<ExceptionEntry> entries, Function<ExceptionEntry, Object> key) {
        return entries.stream()
                .filter(entry -> entry.problem() == null)
                .collect(Collectors.groupingBy(key, Collectors.counting()));
    }
}
