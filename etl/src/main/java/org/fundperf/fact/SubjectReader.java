package org.fundperf.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fundperf.conform.FundMatch;
import org.fundperf.conform.Funds;
import org.fundperf.conform.Organizations;
import org.fundperf.conform.RegionMatch;
import org.fundperf.conform.Regions;
import org.fundperf.conform.YearEvidence;
import org.fundperf.conform.Years;
import org.fundperf.finding.Finding;
import org.fundperf.form.Form;

/** Finds out what each form of a document is about, with what stands around it where the form itself is silent. */
final class SubjectReader {

    private static final Set<String> OF_SEVERAL_FUNDS =
            Set.of("review_table", "target_summary", "department_form", "account_table");

    private static final Pattern LAST_MONTH = Pattern.compile("\\d{1,2}月");

    private final List<Form> forms;
    private final Clues clues;
    private final FactCollector into;

    SubjectReader(Clues clues, List<Form> forms, FactCollector into) {
        this.clues = clues;
        this.forms = forms;
        this.into = into;
    }

    /** One subject for each form, in the forms' order. */
    List<Subject> read() {
        List<YearEvidence> own = forms.stream().map(this::ownYear).toList();
        YearEvidence agreed = agreed(own);
        List<Subject> subjects = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            FactReader.stopWhenGivenUp();
            subjects.add(subject(forms.get(i), own.get(i), own, agreed));
        }
        return subjects;
    }

    /** @param agreed the year that all forms agree on; null for none */
    private Subject subject(Form form, YearEvidence own, List<YearEvidence> all, YearEvidence agreed) {
        YearEvidence year = own;
        String source = "form";
        if (year == null && form.report() > 0) {
            year = all.get(form.report() - 1);
            source = "report";
        }
        if (year == null) {
            year = agreed;
            source = "sibling";
        }
        if (year == null) {
            year = Years.single(clues.fileName()).orElse(null);
            source = "file_name";
        }
        if (year == null) {
            year = clues.folders().stream()
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
                Clues.field(form, "organization").map(Organizations::name).orElse(null),
                Clues.field(form, "project")
                        .or(() -> Clues.field(form, "fund"))
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
        Optional<YearEvidence> month = Clues.field(form, "as_of").flatMap(Years::pointInTime);
        return month.or(() -> clues.year(form).stream()
                        .flatMap(clue -> Years.single(clue.text()).stream())
                        .findFirst()
                        .map(year -> upToMonth(form, year)))
                .orElse(null);
    }

    /** The year up to the month that the form names without a year, such as 1-7月. */
    private static YearEvidence upToMonth(Form form, YearEvidence year) {
        return Clues.field(form, "as_of")
                .flatMap(months -> LAST_MONTH
                        .matcher(months.replace("上半年", "6月").replace("前三季度", "9月"))
                        .results()
                        .reduce((earlier, later) -> later))
                .filter(month -> !month.group().equals("12月"))
                .flatMap(month -> Years.pointInTime(year.year() + "年" + month.group()))
                .orElse(year);
    }

    /** The year that those forms of the document agree on that name one; null when they do not. */
    private static YearEvidence agreed(List<YearEvidence> all) {
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
        RegionMatch match = Regions.load().find(texts(clues.region(form)), texts(clues.aroundRegion(form)), year);
        if (match.code() == null) {
            unresolved(form, "region", match.text() != null ? match.text() : form.title(), match.candidateNames());
        }
        return match;
    }

    private static List<String> texts(List<Clue> clues) {
        return clues.stream().map(Clue::text).toList();
    }

    private FundMatch fund(Form form) {
        List<FundMatch> own =
                texts(clues.fund(form)).stream().map(Funds.load()::find).toList();
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
            unresolved(form, "fund", Clues.field(form, "project").orElse(form.title()), none.candidateNames());
            return none;
        });
    }

    /** 工伤保险服务中心 has one fund; of a form that names two, its organisation or file may say which. */
    private Optional<FundMatch> inferredFund(Form form, FundMatch none) {
        return texts(clues.inferredFund(form)).stream()
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
}
