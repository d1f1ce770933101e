package org.fundperf.conform;

import java.util.List;
import java.util.regex.Pattern;
import org.fundperf.schema.SchemaFiles;

/** Tidies the names of organisations and says what sort they are. Immutable: one instance serves all threads. */
public final class Organizations {

    /** Stamps and the level's own share are no part of a name. */
    private static final Pattern REMARK = Pattern.compile("\\((?:盖章|公章|签章|印章|章|加盖公章|[省市州县区旗盟]?本级|地区本级|汇总|本部|机关)\\)");

    /** Codes that budget systems print before a name: [155], 314002-. */
    private static final Pattern CODE = Pattern.compile("^(?:\\[\\d+]|\\d{3,}[-_.:、]?)+");

    private static final Pattern LABEL = Pattern.compile("^(?:填报|报送|预算|实施|主管|部门|项目)*(?:单位|部门)(?:名称)?:");
    private static final Pattern PUNCTUATION = Pattern.compile("[:;,.。、]+$");

    private final List<TypePattern> types;

    private Organizations() {
        types = SchemaFiles.read(
                "catalogue/organization_types.csv",
                row -> new TypePattern(row.get("organization_type"), Pattern.compile(row.get("pattern"))));
    }

    /** The catalogue, read once. */
    public static Organizations load() {
        return Holder.ORGANIZATIONS;
    }

    /**
     * A name without spaces, stamps (公章), budget codes and 本级, in half-width forms.
     *
     * @return null when nothing is written
     */
    public static String name(String text) {
        String plain = CODE.matcher(REMARK.matcher(Wording.plainName(text)).replaceAll(""))
                .replaceFirst("");
        String unlabelled = CODE.matcher(LABEL.matcher(plain).replaceFirst("")).replaceFirst("");
        String name = PUNCTUATION.matcher(unlabelled).replaceFirst("");
        return name.isEmpty() ? null : name;
    }

    /** An organisation by its name as a form writes it; null when nothing is written. */
    public Organization find(String text) {
        String name = name(text);
        return name == null ? null : new Organization(name, name, typeOf(name));
    }

    private String typeOf(String name) {
        return types.stream()
                .filter(type -> type.pattern().matcher(name).find())
                .map(TypePattern::type)
                .findFirst()
                .orElse(null);
    }

    private record TypePattern(String type, Pattern pattern) {}

    private static final class Holder {
        static final Organizations ORGANIZATIONS = new Organizations();
    }
}
