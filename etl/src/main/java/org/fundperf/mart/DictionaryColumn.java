package org.fundperf.mart;

/**
 * A column as {@code mart.dictionary_column} tells of it.
 *
 * @param ordinal place in its table, from 1
 * @param nullMeaning what null says; null when the column never is
 * @param joinsTo table and column that its values are found in; null when there is none
 * @param measure unit and additivity; null when it is no number to compute with
 * @param possibleValues codes with their meaning, or where they are listed; null when it is free
 */
record DictionaryColumn(
        String table,
        int ordinal,
        String column,
        String type,
        String meaning,
        String meaningZh,
        String nullMeaning,
        String nullMeaningZh,
        boolean isPrimaryKey,
        String joinsTo,
        Measure measure,
        String possibleValues,
        String possibleValuesZh) {

    /**
     * A line of {@code mart/dictionary_column/measures.csv}.
     *
     * @param table the only table it is about; empty for all
     * @param additivity {@code additive}, {@code semi_additive}, {@code non_additive}, or {@code not_a_measure} for
     *     numbers that are names
     */
    record Measure(String column, String table, String unit, String additivity, String note, String noteZh) {}

    /**
     * A line of {@code mart/dictionary_column/values.csv}.
     *
     * @param table the only table it is about; empty for all
     * @param value a code, in which {@code *} stands for any text, or where codes are listed: {@code
     *     database.table.column} or {@code file.csv:column}
     */
    record Code(String column, String table, String value, String meaning, String meaningZh) {

        boolean isReference() {
            return value.matches("(core|mart|ops)\\.\\w+\\.\\w+|[\\w/]+\\.csv:\\w+");
        }

        boolean fits(String text) {
            return text.matches("\\Q" + value.replace("*", "\\E.*\\Q") + "\\E");
        }
    }
}
