package org.fundperf.mart;

/**
 * A table as {@code mart.dictionary_table} tells of it. Lists are joined by commas, so that every client shows them.
 *
 * @param table database and name
 * @param grain what one row is; null when its comment does not say
 * @param foreignKeys such as {@code region_code → core.dim_region}; empty when it has none
 * @param sources tables, files and views that it is made of; empty when the job itself writes it
 * @param usedBy tables that read it
 * @param question what the example query asks; null when there is none
 */
record DictionaryTable(
        String table,
        String meaning,
        String meaningZh,
        String grain,
        String primaryKey,
        String foreignKeys,
        String sources,
        String usedBy,
        String question,
        String exampleSql) {

    String database() {
        return table.substring(0, table.indexOf('.'));
    }
}
