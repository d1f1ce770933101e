package org.fundperf.export;

/**
 * A comment of the schema in its two languages.
 *
 * @param chinese empty when there is none
 */
record Meaning(String english, String chinese) {

    /** As tables and columns carry it: English, then Chinese behind a middle dot. */
    static Meaning of(String comment) {
        String[] both = comment.split(" · ", 2);
        return new Meaning(both[0], both.length == 2 ? both[1] : "");
    }

    /** Words to head a column with: the first clause of the Chinese, unless that begins with a code it explains. */
    String heading() {
        String clause = chinese.split("[；，：。]", 2)[0];
        return clause.isEmpty() || clause.charAt(0) < 0x80 ? chinese : clause;
    }
}
