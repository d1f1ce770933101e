package org.fundperf.fact;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.fundperf.document.Document;
import org.fundperf.document.DocumentReader;
import org.fundperf.document.Limits;
import org.fundperf.document.UnreadableDocumentException;
import org.fundperf.finding.FindingText;
import org.fundperf.form.Form;
import org.fundperf.form.FormReader;

/** Reads one document from bytes to facts. Needs no Spark, no network and no file system. */
public final class FactReader {

    private static final String NO_FORM =
            "No title and no table heading of a known form was found; if it is a form, add its title words to"
                    + " warehouse-schema/forms/templates.yaml (fundperf inspect --trace names the nearest)";

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
        FactCollector into = new FactCollector(path, DigestUtils.sha256Hex(content), content.length);
        Document document;
        try {
            document = documents.read(path, content);
        } catch (UnreadableDocumentException e) {
            return new Examination(null, List.of(), into.document("", "quarantined", e.reasonCode(), e.getMessage()));
        }
        into.findings(
                0,
                document.findings().stream()
                        // A table's own doubt is told of the forms in it; one that is in no form loads nothing.
                        .filter(finding -> !finding.code().equals(Document.WITHOUT_RULES))
                        .toList(),
                "");
        List<Form> forms = FormReader.read(document);
        List<Subject> subjects = new SubjectReader(new Clues(path, forms), forms, into).read();
        Admission reason = Admission.LOADED;
        for (int i = 0; i < forms.size(); i++) {
            stopWhenGivenUp();
            Admission admission = Admission.of(forms.get(i), subjects.get(i));
            reason = reason.isLoaded() ? admission : reason;
            form(forms.get(i), subjects.get(i), admission, into);
        }
        return new Examination(document, forms, facts(document.container(), reason, into));
    }

    /** Whoever waited for this document may have left; what is read now is for nobody. */
    static void stopWhenGivenUp() {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("The reading was given up");
        }
    }

    private static DocumentFacts facts(String container, Admission reason, FactCollector into) {
        if (into.forms.isEmpty()) {
            return into.document(container, "ignored", "no_form", NO_FORM);
        }
        if (into.forms.stream().anyMatch(form -> form.state().equals("loaded"))) {
            return into.document(container, "loaded", null, null);
        }
        FormFact first = into.forms.get(0);
        return into.document(
                container,
                "quarantined",
                reason.code(),
                "The form “%s” at %s cannot be loaded. %s"
                        .formatted(first.title(), first.sourceCell(), reason.remedy()));
    }

    /** A form that is not admitted is listed, and its figures are left out. */
    private static void form(Form form, Subject subject, Admission admission, FactCollector into) {
        into.findings(form.ordinal(), form.findings(), form.address());
        if (admission.isLoaded()) {
            new IndicatorFacts(form, subject, into).read();
            new BudgetFacts(form, into).read();
            new ListFacts(form, subject, into).read();
            new AccountFacts(form, subject, into).read();
            new StatementFacts(form, subject, into).read();
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
                admission.isLoaded() ? "loaded" : "quarantined",
                admission.code(),
                ContentHash.ofForm(form.ordinal(), into),
                tally.labels() + tally.facts() + tally.inFindings() + tally.unread(),
                tally.labels(),
                tally.facts(),
                tally.inFindings(),
                tally.unread(),
                form.address()));
    }
}
