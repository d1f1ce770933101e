package org.fundperf.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fundperf.finding.FindingText;
import org.fundperf.value.Reading;
import org.fundperf.value.ValueContext;
import org.fundperf.value.ValueKind;
import org.fundperf.value.ValueReader;

/** Reads {@code corrections.csv}. What the documents have to do with it is for the warehouse to say. */
public final class Corrections {

    /** The file's name. */
    public static final String FILE = "corrections.csv";

    private static final DecisionFile LINES = new DecisionFile(
            FILE,
            List.of(
                    "correction_id",
                    "document_id",
                    "source_cell",
                    "measure",
                    "value_text",
                    "corrected_text",
                    "status",
                    "reason",
                    "author_role",
                    "decided_on"));

    /** As the warehouse stores numbers: twenty digits before the point, ten behind it. */
    private static final int DECIMALS = 10;

    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(20);

    private Corrections() {}

    /** The file's lines; one that cannot be used says why. */
    public static Listing<CorrectionEntry> read(byte[] content) {
        Listing<DecisionFile.Line> lines = LINES.lines(content);
        if (lines.problem() != null) {
            return Listing.unreadable(lines.problem());
        }
        return Listing.of(
                withoutTwins(lines.entries().stream().map(Corrections::entry).toList()));
    }

    private static CorrectionEntry entry(DecisionFile.Line line) {
        Cells cells = new Cells(line);
        String correctedText = cells.required("corrected_text");
        Reading reading = ValueReader.read(correctedText, ValueContext.UNKNOWN);
        String id = cells.required("correction_id");
        String documentId = cells.documentId();
        String sourceCell = cells.required("source_cell");
        String measure = cells.required("measure");
        String status = cells.status();
        String reason = cells.required("reason");
        String authorRole = cells.required("author_role");
        var decidedOn = cells.date("decided_on");
        check(correctedText, reading, cells);
        return new CorrectionEntry(
                line.number(),
                id,
                documentId,
                sourceCell,
                measure,
                cells.text("value_text"),
                correctedText,
                reading.kind().code(),
                reading.comparator().symbol(),
                stored(reading.lower()),
                stored(reading.upper()),
                reading.unit(),
                status,
                reason,
                authorRole,
                decidedOn,
                cells.problem());
    }

    /** A number says its unit, since no column heading stands above it. */
    private static void check(String text, Reading reading, Cells cells) {
        boolean number = reading.kind() == ValueKind.NUMBER || reading.kind() == ValueKind.RANGE;
        if (number ? reading.unit() == null : reading.kind() != ValueKind.NOT_REPORTED) {
            cells.problem(
                    "corrected_text “%s” is no number with its unit, such as 183.78万人 or ≥95%%, and not — for a value that was not reported"
                            .formatted(text));
        } else if (!reading.findings().isEmpty()) {
            cells.problem("corrected_text cannot be read for certain: "
                    + FindingText.english(reading.findings().get(0)));
        } else if (isTooLarge(reading.lower()) || isTooLarge(reading.upper())) {
            cells.problem("corrected_text “%s” is too large".formatted(text));
        }
    }

    private static boolean isTooLarge(BigDecimal number) {
        return number != null && number.abs().compareTo(TOO_LARGE) >= 0;
    }

    private static BigDecimal stored(BigDecimal number) {
        return number == null || isTooLarge(number) ? null : number.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** Of two lines that claim the same neither is obeyed: nobody could say which. */
    private static List<CorrectionEntry> withoutTwins(List<CorrectionEntry> entries) {
        Map<Object, Long> ids = counted(entries, CorrectionEntry::correctionId);
        Map<Object, Long> figures =
                counted(entries.stream().filter(CorrectionEntry::isAccepted).toList(), Corrections::figure);
        return entries.stream()
                .map(entry -> {
                    if (entry.problem() == null && ids.get(entry.correctionId()) > 1) {
                        return entry.refused("correction_id %s is used twice".formatted(entry.correctionId()));
                    }
                    return entry.isAccepted() && figures.get(figure(entry)) > 1
                            ? entry.refused("two accepted lines correct the same figure; reject one")
                            : entry;
                })
                .toList();
    }

    private static List<String> figure(CorrectionEntry entry) {
        return List.of(entry.documentId(), entry.sourceCell(), entry.measure());
    }

    private static Map<Object, Long> counted(List<CorrectionEntry> entries, Function<CorrectionEntry, Object> key) {
        return entries.stream()
                .filter(entry -> entry.problem() == null)
                .collect(Collectors.groupingBy(key, Collectors.counting()));
    }
}
