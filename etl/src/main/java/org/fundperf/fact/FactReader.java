package org.fundperf.fact;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.fundperf.document.Document;
import org.fundperf.document.DocumentReader;
import org.fundperf.document.Limits;
import org.fundperf.document.UnreadableDocumentException;
import org.fundperf.finding.FindingText;
import org.fundperf.form.Form;
import org.fundperf.form.FormReader;
import org.fundperf.form.HeaderField;

/** Reads one document from bytes to facts. Needs no Spark, no network and no file system. */
public final class FactReader {

    private static final String NO_FORM =
            "No title and no table heading of a known form was found; if it is a form, add its title words to"
                    + " warehouse-schema/forms/templates.yaml (fundperf inspect --trace names the nearest)";
    private static final String NO_YEAR =
            "The form “%s” at %s does not say its year, nor does another form of the document, the file's name or"
                    + " folder; write the year into the title and send it again";
    private static final String NO_TABLE =
            "The form “%s” at %s has a title but no indicators and no figures that could be read: its table is missing,"
                    + " or its headings are not in warehouse-schema/forms/columns.csv; send it with its table, or add the"
                    + " headings (fundperf inspect --trace shows what was recognised)";

    private final DocumentReader documents;

    /** A reader with the usual limits. */
    public FactReader() {
        this(Limits.DEFAULT);
    }

    /** @param limits what one document may cost */
    public FactReader(Limits limits) {
        this.documents = new DocumentReader(limits);
    }

    /**
     * Loads all catalogues and templates, so that a mistake in one is told once and not for each document.
     *
     * @throws org.fundperf.JobFailedException with file, line and problem of the first mistake; wrapped in an {@link
     *     ExceptionInInitializerError}
     */
    public static void checkData() {
        String everyKindOfCell = """
                2020年度丰县医疗保障局基金绩效目标表
                填报单位\t丰县医疗保障局
                一级指标\t二级指标\t三级指标\t指标值
                产出指标\t数量指标\t参保人数\t≥1人
                2020年度丰县基金绩效评价报告
                2020年，基金收入1万元，支出1万元。
                """;
        DocumentFacts facts = new FactReader().read("check.txt", everyKindOfCell.getBytes(StandardCharsets.UTF_8));
        facts.findings().forEach(finding -> FindingText.english(finding.finding()));
    }

    /**
     * Reads a document; never throws for what a document contains.
     *
     * @param path relative to the inbox, with {@code /}; folder and file name may say a year or a region
     * @param content the file's bytes
     * @return forms and facts, or the reason why there are none
     */
    public DocumentFacts read(String path, byte[] content) {
        return examine(path, content).facts();
    }

    /** As {@link #read}, with what led to it. */
    public DocumentTrace trace(String path, byte[] content) {
        Examination examined = examine(path, content);
        return new Tracer(path, examined.document(), examined.forms(), examined.facts()).trace();
    }

    /**
     * @param document null when it could not be read
     */
    private record Examination(Document document, List<Form> forms, DocumentFacts facts) {}

    private Examination examine(String path, byte[] content) {
        FactCollector into = new FactCollector(path, sha256(content), content.length);
        Document document;
        try {
            document = documents.read(path, content);
        } catch (UnreadableDocumentException e) {
            return new Examination(null, List.of(), into.document("", "quarantined", e.reasonCode(), e.getMessage()));
        }
        into.findings(0, document.findings(), "");
        List<Form> forms = FormReader.read(document);
        List<Subject> subjects = new SubjectReader(new Clues(path, forms), forms, into).read();
        for (int i = 0; i < forms.size(); i++) {
            form(forms.get(i), subjects.get(i), into);
        }
        return new Examination(document, forms, facts(document.container(), into));
    }

    private static DocumentFacts facts(String container, FactCollector into) {
        if (into.forms.isEmpty()) {
            return into.document(container, "ignored", "no_form", NO_FORM);
        }
        if (into.forms.stream().anyMatch(form -> form.state().equals("loaded"))) {
            return into.document(container, "loaded", null, null);
        }
        FormFact first = into.forms.get(0);
        String reason = first.reasonCode().equals("year_unknown") ? NO_YEAR : NO_TABLE;
        return into.document(
                container, "quarantined", first.reasonCode(), reason.formatted(first.title(), first.sourceCell()));
    }

    /** Why a form cannot be loaded; null when it can. */
    private static String reasonCode(Form form, Subject subject) {
        boolean figures = form.fields().stream().anyMatch(field -> field.kind() != HeaderField.Kind.TEXT);
        boolean tableMissing =
                form.findings().stream().anyMatch(finding -> finding.code().equals("indicators_missing"));
        if (tableMissing && !figures) {
            return "indicators_missing";
        }
        return subject.year() == null ? "year_unknown" : null;
    }

    /** A form without a year is listed, and its figures are left out: they could belong to any year. */
    private static void form(Form form, Subject subject, FactCollector into) {
        into.findings(form.ordinal(), form.findings(), form.address());
        String reasonCode = reasonCode(form, subject);
        if (reasonCode == null) {
            new IndicatorFacts(form, subject, into).read();
            new BudgetFacts(form, into).read();
            new ListFacts(form, subject, into).read();
            new AccountFacts(form, subject, into).read();
        }
        Form.Tally tally = form.tally();
        into.forms.add(new FormFact(
                form.ordinal(),
                form.type(),
                form.title(),
                subject.year(),
                subject.yearSource(),
                subject.asOf(),
                subject.regionCode(),
                subject.regionScope(),
                subject.fundCode(),
                subject.organization(),
                subject.project(),
                reasonCode == null ? "loaded" : "quarantined",
                reasonCode,
                tally.labels() + tally.facts() + tally.inFindings() + tally.unread(),
                tally.labels(),
                tally.facts(),
                tally.inFindings(),
                tally.unread(),
                form.address()));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
