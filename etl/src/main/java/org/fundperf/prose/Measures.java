package org.fundperf.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.fundperf.schema.SchemaFiles;

/** The measures and their wordings. */
final class Measures {

    private static final Spellings<List<Measure>> IN_FRONT = new Spellings<>();
    private static final Spellings<List<Measure>> BEHIND = new Spellings<>();

    static {
        SchemaFiles.each("prose/measures.csv", Measures::load);
    }

    private Measures() {}

    /** The longest wording that ends the text, whether it counts here or not; null when none does. */
    static Spellings.Found<List<Measure>> atEnd(String text) {
        return IN_FRONT.atEnd(text);
    }

    /** The one of a wording's measures that counts here and can have this number; null when none does. */
    static Measure choose(List<Measure> measures, Measure head, Quantity quantity) {
        List<Measure> here = measures.stream()
                .filter(measure -> measure.within().isEmpty() || partOf(measure, head))
                .sorted(Comparator.comparing(measure -> measure.within().isEmpty()))
                .toList();
        return here.stream()
                .filter(measure -> measure.unitOf(quantity) != null)
                .findFirst()
                .orElse(here.isEmpty() ? null : here.get(0));
    }

    private static boolean partOf(Measure measure, Measure head) {
        return head != null
                && (measure.within().equals(head.side()) || measure.within().equals(head.code()));
    }

    /** The wording that stands right behind a number: 87992名参保职工; empty when none does. */
    static String wordingBehind(CharSequence text, int start) {
        String wording = BEHIND.at(text, start);
        return wording == null ? "" : wording;
    }

    /** The measure of a wording behind a number; null for none. */
    static Measure behind(String wording) {
        return wording.isEmpty() ? null : BEHIND.meaning(wording).get(0);
    }

    /** The total of a side. */
    static Measure total(String side) {
        return IN_FRONT.meaning(side.equals("income") ? "总收入" : "总支出").get(0);
    }

    /** The balance of the year, which 结余 means when income and expenditure leave just that. */
    static Measure balance() {
        return IN_FRONT.meaning("当期结余").get(0);
    }

    /** The same, when it is below zero. */
    static Measure deficit() {
        return IN_FRONT.meaning("收支缺口").get(0);
    }

    private static void load(Map<String, String> row) {
        Measure measure = new Measure(
                row.get("measure"),
                row.get("side"),
                row.get("total").equals("yes"),
                List.of(row.get("unit").split("\\|")),
                row.get("kind").equals("flow"),
                row.get("kind").equals("opening"),
                row.get("sign").equals("-"),
                row.get("within"));
        index(IN_FRONT, row.get("wordings"), measure);
        index(BEHIND, row.get("behind"), measure);
    }

    private static void index(Spellings<List<Measure>> into, String wordings, Measure measure) {
        Spellings<Measure> spelled = new Spellings<>();
        spelled.add(wordings, measure);
        for (String wording : spelled.all()) {
            List<Measure> measures = new ArrayList<>(List.of(measure));
            if (into.meaning(wording) != null) {
                measures.addAll(into.meaning(wording));
            }
            into.put(wording, measures);
        }
    }
}
