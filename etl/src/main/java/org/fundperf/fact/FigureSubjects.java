package org.fundperf.fact;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fundperf.conform.Fund;
import org.fundperf.conform.FundMatch;
import org.fundperf.conform.Funds;
import org.fundperf.conform.Region;
import org.fundperf.conform.RegionMatch;
import org.fundperf.conform.Regions;
import org.fundperf.form.Form;

/** Which region and fund the words around an account's figure mean. What does not resolve is never the form's own. */
final class FigureSubjects {

    /** 全市, 我县, 市本级 and 本级: the region that the form itself is about, if it is of that kind. */
    private static final Pattern OWN_REGION = Pattern.compile("^(?:全|我|本)?(省|自治区|市|地区|州|盟|县|旗|区)?(?:区域)?(本级)?$");

    private final Form form;
    private final Subject subject;
    private final FactCollector into;

    FigureSubjects(Form form, Subject subject, FactCollector into) {
        this.form = form;
        this.subject = subject;
        this.into = into;
    }

    /** A region; without code when its name is not known. */
    record Place(String code, String scope) {}

    Place place(String words, Integer year, String address) {
        Matcher own = OWN_REGION.matcher(words);
        if (words.isEmpty() || (own.matches() && (own.group(1) == null || isKind(own.group(1))))) {
            boolean ownShare = !words.isEmpty() && own.group(2) != null;
            return new Place(subject.regionCode(), ownShare ? "own" : subject.regionScope());
        }
        RegionMatch match = find(words, year);
        if (match.text() == null && subject.regionCode() != null) {
            // A name of two characters counts only behind its prefecture's.
            Region around = Regions.load().byCode(subject.regionCode()).orElseThrow();
            RegionMatch below = find(around.name() + words, year);
            match = subject.regionCode().equals(below.code()) ? match : below;
        }
        if (match.code() == null) {
            into.unresolvedNames.add(
                    new UnresolvedName(form.ordinal(), "region", words, address, match.candidateNames()));
        }
        return new Place(match.code(), match.scope());
    }

    /** What the words themselves name; what stands around only tells regions of one name apart. */
    private RegionMatch find(String words, Integer year) {
        RegionMatch match = Regions.load().find(List.of(words), List.of(form.title(), ownName()), year);
        return words.equals(match.text()) ? match : RegionMatch.NONE;
    }

    private String ownName() {
        return Regions.load().byCode(subject.regionCode()).map(Region::name).orElse("");
    }

    /** Whether the form's region may be called so: a county's report that says 全市 speaks of what lies around it. */
    private boolean isKind(String word) {
        String name = ownName();
        return name.isEmpty() || name.endsWith(word) || (word.equals("区") && name.endsWith("地区"));
    }

    /** Whether it is the fund that the form is about. */
    boolean isOwn(Fund fund) {
        return fund.code().equals(subject.fundCode());
    }

    /** A fund's code; null when the words name none that is known. */
    String fund(String words, String address) {
        FundMatch match = Funds.load().find(words);
        if (match.code() == null
                && !match.candidates().isEmpty()
                && match.candidates().stream().noneMatch(this::isOwn)) {
            into.unresolvedNames.add(
                    new UnresolvedName(form.ordinal(), "fund", words, address, match.candidateNames()));
            return null;
        }
        return match.code() == null ? subject.fundCode() : match.code();
    }
}
