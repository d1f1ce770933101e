package org.fundperf.conform;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.fundperf.schema.SchemaFiles;

/** The funds, and which of them a text names. Immutable: one instance serves all threads. */
public final class Funds {

    /** Stands where a name was read, so that what is left on both sides does not run together. */
    private static final String READ = "\uffff";

    private final Map<String, Fund> byCode;
    private final List<FundPattern> patterns;

    private Funds() {
        byCode = SchemaFiles.keyed(
                "catalogue/funds.csv",
                "fund_code",
                row -> new Fund(
                        row.get("fund_code"),
                        row.get("name_zh"),
                        row.get("name_en"),
                        row.get("social_insurance").equals("yes")));
        patterns = SchemaFiles.read("catalogue/fund_names.csv", FundPattern::of);
    }

    /** The catalogue, read once. */
    public static Funds load() {
        return Holder.FUNDS;
    }

    /** All funds, in the catalogue's order. */
    public List<Fund> all() {
        return List.copyOf(byCode.values());
    }

    /** A fund by its code. */
    public Optional<Fund> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * The fund a text names: a project's name, the 险种名称 of a form, a title.
     *
     * @return without code when the text names none or several (失业、工伤保险基金), or does not say which (养老保险)
     */
    public FundMatch find(String text) {
        String rest = Wording.plainName(text);
        List<String> read = new ArrayList<>();
        Set<String> certain = new LinkedHashSet<>();
        List<FundPattern> vague = new ArrayList<>();
        for (FundPattern pattern : patterns) {
            if (pattern.alone() && !(certain.isEmpty() && vague.isEmpty())) {
                continue;
            }
            Matcher found = pattern.pattern().matcher(rest);
            if (!found.find()) {
                continue;
            }
            read.add(found.group());
            rest = found.replaceAll(READ);
            if (pattern.codes().size() == 1) {
                certain.addAll(pattern.codes());
            } else {
                vague.add(pattern);
            }
        }
        return read.isEmpty() ? FundMatch.NONE : match(String.join(" ", read), certain, vague);
    }

    private FundMatch match(String read, Set<String> certain, List<FundPattern> vague) {
        Set<String> codes = new LinkedHashSet<>(certain);
        // A vague wording beside a clear one of the same kind (企业职工养老保险 … 养老保险) adds nothing.
        vague.stream()
                .filter(pattern -> pattern.codes().stream().noneMatch(certain::contains))
                .forEach(pattern -> codes.addAll(pattern.codes()));
        return codes.size() == 1
                ? new FundMatch(codes.iterator().next(), read, List.of())
                : new FundMatch(null, read, codes.stream().map(byCode::get).toList());
    }

    private static final class Holder {
        static final Funds FUNDS = new Funds();
    }
}
