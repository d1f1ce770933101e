package org.fundperf.load;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.fundperf.fact.AccountFact;
import org.fundperf.fact.BudgetFact;
import org.fundperf.fact.DocumentFacts;
import org.fundperf.fact.FormFact;
import org.fundperf.fact.FormFinding;
import org.fundperf.fact.IndicatorFact;
import org.fundperf.fact.ListedProject;
import org.fundperf.fact.ReviewFact;
import org.fundperf.fact.UnresolvedName;
import org.fundperf.finding.Finding;

/**
 * Reads lines such as {@code 653131 2020 target insured_persons 2834}, so that a test of loading says in the document
 * what it loads. A date at the end of the first line makes it a monitoring form. A document that says {@code broken} is quarantined, one that says {@code letter} is not a form.
 */
public final class Fixture {

    private Fixture() {}

    /** The reader to give to a run. */
    public static DocumentFacts read(String path, byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        if (text.startsWith("broken")) {
            return none(path, content, "quarantined", "damaged");
        }
        if (text.startsWith("letter")) {
            return none(path, content, "ignored", "not_a_form");
        }
        if (text.startsWith("defect")) {
            throw new IllegalStateException("a defect of the reader");
        }
        List<String[]> lines = text.strip().lines().map(line -> line.split(" ")).toList();
        String[] first = lines.get(0);
        List<IndicatorFact> indicators = new ArrayList<>();
        for (String[] line : lines) {
            indicators.add(indicator(indicators.size() + 1, line));
        }
        return new DocumentFacts(
                path,
                sha256(content),
                content.length,
                "txt",
                "loaded",
                null,
                null,
                List.of(form(first, sha256(text.strip().getBytes(StandardCharsets.UTF_8)))),
                indicators,
                List.of(new BudgetFact(1, "budget", "100", new BigDecimal(1_000_000), "yuan", "L1")),
                List.of(new AccountFact(
                        1,
                        2019,
                        null,
                        first[0],
                        "whole",
                        "resident_pension",
                        "income_total",
                        null,
                        "1",
                        BigDecimal.ONE,
                        "yuan",
                        "L1")),
                List.of(new ReviewFact(
                        1,
                        1,
                        "社保中心",
                        "养老保险",
                        first[0],
                        "whole",
                        "resident_pension",
                        BigDecimal.TEN,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        BigDecimal.TEN,
                        "L1")),
                List.of(new ListedProject(1, 1, "社保中心", "养老保险", first[0], "whole", "resident_pension", "L1")),
                List.of(new FormFinding(1, Finding.of("year_inferred", "L1", "2020", "the file's name"))),
                List.of(new UnresolvedName(1, "indicator", "一个指标", "L1", List.of("参保人数"))));
    }

    private static FormFact form(String[] line, String contentHash) {
        LocalDate asOf = line.length > 5 ? LocalDate.parse(line[5]) : null;
        return new FormFact(
                1,
                "self_evaluation",
                "自评表",
                Integer.valueOf(line[1]),
                "form",
                asOf,
                line[0],
                "whole",
                "resident_pension",
                "社保中心",
                "养老保险",
                "loaded",
                null,
                contentHash,
                10,
                4,
                5,
                1,
                0,
                "L1");
    }

    private static IndicatorFact indicator(int row, String[] line) {
        BigDecimal value = new BigDecimal(line[4]);
        return new IndicatorFact(
                1,
                row,
                "产出指标",
                "数量指标",
                "output",
                "quantity",
                line[3],
                "参保人数",
                line[2],
                line[4],
                "number",
                "none",
                value,
                value,
                "person",
                null,
                null,
                "L" + row);
    }

    private static DocumentFacts none(String path, byte[] content, String state, String reasonCode) {
        return new DocumentFacts(
                path,
                sha256(content),
                content.length,
                "txt",
                state,
                reasonCode,
                "Cannot be read, 坏了",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Hex digest, as the real reader gives it. */
    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
