package org.fundperf.fact;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.fundperf.document.Document;
import org.fundperf.document.DocumentReader;
import org.fundperf.document.Limits;
import org.fundperf.document.UnreadableDocumentException;
import org.fundperf.form.Form;
import org.fundperf.form.FormReader;

/** Reads one document from bytes to facts. Needs no Spark, no network and no file system. */
public final class FactReader {

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
     * Reads a document; never throws for what a document contains.
     *
     * @param path relative to the inbox, with {@code /}; folder and file name may say a year or a region
     * @param content the file's bytes
     * @return forms and facts, or the reason why there are none
     */
    public DocumentFacts read(String path, byte[] content) {
        String sha256 = sha256(content);
        FactCollector into = new FactCollector();
        Document document;
        try {
            document = documents.read(path, content);
        } catch (UnreadableDocumentException e) {
            return into.document(path, sha256, content.length, "", "quarantined", e.reasonCode(), e.getMessage());
        }
        into.findings(0, document.findings(), "");
        List<Form> forms = FormReader.read(document);
        if (forms.isEmpty()) {
            return into.document(
                    path,
                    sha256,
                    content.length,
                    document.container(),
                    "ignored",
                    "no_form",
                    "No title and no table heading of a known form was found; if it is a form, add its title words to"
                            + " warehouse-schema/forms/templates.yaml");
        }
        List<Subject> subjects = new SubjectReader(path, forms, into).read();
        Admission reason = Admission.LOADED;
        for (int i = 0; i < forms.size(); i++) {
            Admission admission = Admission.of(forms.get(i), subjects.get(i));
            reason = reason.isLoaded() ? admission : reason;
            form(forms.get(i), subjects.get(i), admission, into);
        }
        return into.forms.stream().anyMatch(form -> form.state().equals("loaded"))
                ? into.loaded(path, sha256, content.length, document.container())
                : into.document(
                        path,
                        sha256,
                        content.length,
                        document.container(),
                        "quarantined",
                        reason.code(),
                        reason.remedy());
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
