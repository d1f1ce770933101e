package org.fundperf.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fundperf.conform.FundMatch;
import org.fundperf.conform.Funds;
import org.fundperf.conform.Organizations;
import org.fundperf.conform.RegionMatch;
import org.fundperf.conform.Regions;
import org.fundperf.conform.YearEvidence;
import org.fundperf.conform.Years;
import org.fundperf.finding.Finding;
import org.fundperf.form.Form;
import org.fundperf.form.HeaderField;

/** Finds out what each form of a document is about, with what stands around it where the form itself is silent. */
final class SubjectReader {

    /** 2022年预算执行情况和2023年预算草案: a report is about the year it reports on. */
    private static final Pattern NEXT_BUDGET =
            Pattern.compile("(?<=\\d{4}年.{0,40}(?:执行|完成|决算).{0,9})[和及与、暨]+\\d{4}年.*预算.*");

    private static final Set<String> OF_SEVERAL_FUNDS =
            Set.of("review_table", "target_summary", "department_form", "account_table");

    private static final Pattern LAST_MONTH = Pattern.compile("\\d{1,2}月");

    private final String path;
    private final List<Form> forms;
    private final FactCollector into;

    SubjectReader(String path, List<Form> forms, FactCollector into) {
        this.path = path;
        this.forms = forms;
        this.into = into;
    }

    /** One subject for each form, in the forms' order. */
    List<Subject> read() {
        List<YearEvidence> own = forms.stream().map(this::ownYear).toList();
        List<Subject> subjects = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            subjects.add(subject(forms.get(i), own.get(i), own));
        }
        return subjects;
    }

    private Subject subject(Form form, YearEvidence own, List<YearEvidence> all) {
        YearEvidence year = own;
        String source = "form";
        if (year == null && form.report() > 0) {
            year = all.get(form.report() - 1);
            source = "report";
        }
        if (year == null) {
            year = sibling(all);
            source = "sibling";
        }
        if (year == null) {
            year = Years.single(NEXT_BUDGET.matcher(fileName()).replaceFirst(""))
                    .orElse(null);
            source = "file_name";
        }
        if (year == null) {
            year = folders().stream()
                    .flatMap(folder -> Years.single(folder).stream())
                    .findFirst()
                    .orElse(null);
            source = "folder";
        }
        if (year == null) {
            into.finding(form.ordinal(), Finding.of("year_unknown", form.address()));
        } else if (!source.equals("form")) {
            into.finding(
                    form.ordinal(),
                    Finding.of(
                            "year_inferred", form.address(), Integer.toString(year.year()), source.replace('_', ' ')));
        }
        Integer value = year == null ? null : year.year();
        boolean part = own == null && year != null && form.type().equals("account_table");
        LocalDate asOf = own != null ? own.asOf() : part ? year.asOf() : null;
        RegionMatch region = region(form, value);
        return new Subject(
                field(form, "organization").map(Organizations::name).orElse(null),
                field(form, "project")
                        .or(() -> field(form, "fund"))
                        .map(ProjectName::of)
                        .orElse(null),
                value,
                year == null ? null : source,
                asOf,
                region.code(),
                region.scope(),
                fund(form).code());
    }

    /** The year that the form's title, captions or cells name; the month of a monitoring form comes first. */
    private YearEvidence ownYear(Form form) {
        Optional<YearEvidence> month = field(form, "as_of").flatMap(Years::pointInTime);
        List<String> texts = Stream.of(
                        field(form, "year").stream(),
                        Stream.of(NEXT_BUDGET.matcher(form.title()).replaceFirst("")),
                        form.captions().stream(),
                        field(form, "period").stream(),
                        Stream.of(form.sheet()),
                        field(form, "project").stream(),
                        // Lines above the title of an annex are its report's, and may speak of other years.
                        form.report() > 0 ? Stream.<String>empty() : form.preceding().stream())
                .flatMap(all -> all)
                .toList();
        return month.or(() -> texts.stream()
                        .flatMap(text -> Years.single(text).stream())
                        .findFirst()
                        .map(year -> upToMonth(form, year)))
                .orElse(null);
    }

    /** The year up to the month that the form names without a year, such as 1-7月. */
    private static YearEvidence upToMonth(Form form, YearEvidence year) {
        return field(form, "as_of")
                .flatMap(months -> LAST_MONTH
                        .matcher(months.replace("上半年", "6月").replace("前三季度", "9月"))
                        .results()
                        .reduce((earlier, later) -> later))
                .filter(month -> !month.group().equals("12月"))
                .flatMap(month -> Years.pointInTime(year.year() + "年" + month.group()))
                .orElse(year);
    }

    /** The year that the other forms of the document agree on. */
    private static YearEvidence sibling(List<YearEvidence> all) {
        List<Integer> years = all.stream()
                .filter(evidence -> evidence != null)
                .map(YearEvidence::year)
                .distinct()
                .toList();
        return years.size() != 1
                ? null
                : all.stream().filter(evidence -> evidence != null).findFirst().orElseThrow();
    }

    private RegionMatch region(Form form, Integer year) {
        List<String> own = Stream.of(
                        field(form, "region").stream(),
                        form.captions().stream(),
                        field(form, "organization").stream(),
                        field(form, "project").stream(),
                        field(form, "fund").stream(),
                        Stream.of(form.title(), form.sheet()))
                .flatMap(texts -> texts)
                .toList();
        List<String> around = new ArrayList<>();
        if (form.report() > 0) {
            Form report = forms.get(form.report() - 1);
            field(report, "organization").ifPresent(around::add);
            around.add(report.title());
        }
        forms.forEach(other -> field(other, "organization").ifPresent(around::add));
        around.add(fileName());
        around.addAll(folders());
        RegionMatch match = Regions.load().find(own, around, year);
        if (match.code() == null) {
            unresolved(form, "region", match.text() != null ? match.text() : form.title(), match.candidateNames());
        }
        return match;
    }

    private FundMatch fund(Form form) {
        List<FundMatch> own = Stream.of(
                        field(form, "fund").stream(),
                        field(form, "project").stream(),
                        Stream.of(form.title(), form.sheet()),
                        report(form).stream()
                                .flatMap(report ->
                                        Stream.concat(field(report, "project").stream(), Stream.of(report.title()))))
                .flatMap(all -> all)
                .map(Funds.load()::find)
                .toList();
        Optional<FundMatch> named =
                own.stream().filter(match -> match.code() != null).findFirst();
        if (named.isPresent()) {
            return named.get();
        }
        FundMatch none = own.stream()
                .filter(match -> !match.candidates().isEmpty())
                .findFirst()
                .orElse(FundMatch.NONE);
        if (OF_SEVERAL_FUNDS.contains(form.type())) {
            return none;
        }
        return inferredFund(form, none).orElseGet(() -> {
            unresolved(form, "fund", field(form, "project").orElse(form.title()), none.candidateNames());
            return none;
        });
    }

    /** 工伤保险服务中心 has one fund; of a form that names two, its organisation or file may say which. */
    private Optional<FundMatch> inferredFund(Form form, FundMatch none) {
        return Stream.of(field(form, "organization").stream(), Stream.of(fileName()))
                .flatMap(texts -> texts)
                .map(Funds.load()::find)
                .filter(match -> match.code() != null)
                .filter(match -> none.candidates().isEmpty()
                        || none.candidates().stream()
                                .anyMatch(candidate -> candidate.code().equals(match.code())))
                .findFirst()
                .map(match -> {
                    into.finding(form.ordinal(), Finding.of("fund_inferred", form.address(), match.text()));
                    return match;
                });
    }

    private void unresolved(Form form, String kind, String text, List<String> candidates) {
        if (form.type().equals("department_form")) {
            return;
        }
        into.finding(form.ordinal(), Finding.of(kind + "_unknown", form.address(), text));
        into.unresolvedNames.add(new UnresolvedName(form.ordinal(), kind, text, form.address(), candidates));
    }

    private Optional<Form> report(Form form) {
        return form.report() > 0 ? Optional.of(forms.get(form.report() - 1)) : Optional.empty();
    }

    private static Optional<String> field(Form form, String name) {
        return form.fields().stream()
                .filter(field -> field.field().equals(name) && !field.text().isBlank())
                .map(HeaderField::text)
                .findFirst();
    }

    private String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Folders, the nearest first. */
    private List<String> folders() {
        String[] parts = path.split("/");
        List<String> folders = new ArrayList<>(Arrays.asList(parts).subList(0, parts.length - 1));
        Collections.reverse(folders);
        return folders;
    }
}
