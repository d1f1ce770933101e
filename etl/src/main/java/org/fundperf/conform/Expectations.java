package org.fundperf.conform;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.fundperf.schema.SchemaFiles;

/** Which forms are to come, from whom, until when: {@code ops/submission/expectations.csv}. */
public final class Expectations {

    private static final String FILE = "ops/submission/expectations.csv";

    private Expectations() {}

    /**
     * All forms that the file expects, each once: where several lines speak of a form, the last of them holds.
     *
     * @param today in China; how far a rule that goes on is spelt out depends on it
     * @throws org.fundperf.JobFailedException with file, line and problem of the first mistake
     */
    public static List<ExpectedForm> forms(LocalDate today) {
        return forms(rules(), today);
    }

    /**
     * Reads the file, so that a mistake in it is told before anything is done.
     *
     * @throws org.fundperf.JobFailedException as above
     */
    public static void checkData() {
        rules();
    }

    static List<ExpectedForm> forms(List<Expectation> rules, LocalDate today) {
        Regions regions = Regions.load();
        Map<List<Object>, ExpectedForm> forms = new LinkedHashMap<>();
        rules.stream()
                .flatMap(rule -> rule.forms(regions, today))
                .forEach(form -> forms.put(
                        List.of(form.regionCode(), form.scope(), form.fundCode(), form.year(), form.formType()), form));
        return forms.values().stream().filter(form -> form.due() != null).toList();
    }

    private static List<Expectation> rules() {
        Regions regions = Regions.load();
        Set<String> formTypes = formTypes();
        return SchemaFiles.read(FILE, row -> Expectation.of(row, regions, formTypes));
    }

    static Set<String> formTypes() {
        return StreamSupport.stream(SchemaFiles.yaml("forms/templates.yaml").spliterator(), false)
                .map(template -> template.get("type").asText())
                .collect(Collectors.toSet());
    }
}
