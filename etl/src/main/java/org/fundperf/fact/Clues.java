package org.fundperf.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fundperf.form.Form;
import org.fundperf.form.HeaderField;

/** The texts that may say what a form is about, for each question in order of authority. */
final class Clues {

    /** A document is about one place or a few; a list of every form's would make each form as dear as all. */
    private static final int MOST_ORGANIZATIONS = 30;

    private final String path;
    private final List<Form> forms;
    private final List<Clue> organizations;

    Clues(String path, List<Form> forms) {
        this.path = path;
        this.forms = forms;
        this.organizations = forms.stream()
                .flatMap(form -> label(form, "organization"))
                .distinct()
                .limit(MOST_ORGANIZATIONS)
                .map(clue -> new Clue("a form of the document, " + clue.where(), clue.text()))
                .toList();
    }

    /** The form's own texts; the first that names one year decides. */
    List<Clue> year(Form form) {
        return list(Stream.of(
                label(form, "year"),
                title(form),
                captions(form),
                label(form, "period"),
                sheet(form),
                label(form, "project"),
                // Lines above the title of an annex are its report's, and may speak of other years.
                form.report() > 0
                        ? Stream.empty()
                        : form.preceding().stream().map(line -> new Clue("line above the title", line))));
    }

    /** The form's own texts; the first that names a place decides. */
    List<Clue> region(Form form) {
        return list(Stream.of(
                label(form, "region"),
                captions(form),
                label(form, "organization"),
                label(form, "project"),
                label(form, "fund"),
                title(form),
                sheet(form)));
    }

    /** What stands around the form; it decides where the form names no place, and between regions of one name. */
    List<Clue> aroundRegion(Form form) {
        return list(Stream.of(
                report(form)
                        .map(report -> Stream.concat(label(report, "organization"), title(report))
                                .map(clue -> new Clue("report's " + clue.where(), clue.text())))
                        .orElse(Stream.empty()),
                organizations.stream(),
                Stream.of(new Clue("file name", fileName())),
                folders().stream().map(folder -> new Clue("folder", folder))));
    }

    /** The first that names one fund decides. */
    List<Clue> fund(Form form) {
        return list(Stream.of(
                label(form, "fund"),
                label(form, "project"),
                title(form),
                sheet(form),
                report(form)
                        .map(report -> Stream.concat(label(report, "project"), title(report))
                                .map(clue -> new Clue("report's " + clue.where(), clue.text())))
                        .orElse(Stream.empty())));
    }

    /** What may say the fund where the form itself does not. */
    List<Clue> inferredFund(Form form) {
        return list(Stream.of(label(form, "organization"), Stream.of(new Clue("file name", fileName()))));
    }

    /** The value of a header field; empty when the form has none or leaves it blank. */
    static Optional<String> field(Form form, String name) {
        return form.fields().stream()
                .filter(field -> field.field().equals(name) && !field.text().isBlank())
                .map(HeaderField::text)
                .findFirst();
    }

    String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Folders, the nearest first. */
    List<String> folders() {
        String[] parts = path.split("/");
        List<String> folders = new ArrayList<>(Arrays.asList(parts).subList(0, parts.length - 1));
        Collections.reverse(folders);
        return folders;
    }

    private Optional<Form> report(Form form) {
        return form.report() > 0 ? Optional.of(forms.get(form.report() - 1)) : Optional.empty();
    }

    private static Stream<Clue> label(Form form, String name) {
        return field(form, name).map(text -> new Clue("label " + name, text)).stream();
    }

    private static Stream<Clue> title(Form form) {
        return Stream.of(new Clue("title", form.title()));
    }

    private static Stream<Clue> sheet(Form form) {
        return Stream.of(new Clue("sheet name", form.sheet()));
    }

    private static Stream<Clue> captions(Form form) {
        return form.captions().stream().map(caption -> new Clue("line below the title", caption));
    }

    private static List<Clue> list(Stream<Stream<Clue>> clues) {
        return clues.flatMap(all -> all).toList();
    }
}
