package org.fundperf.schema;

/**
 * A column as its table's {@code table.yaml} describes it.
 *
 * @param type a Spark SQL type, such as {@code decimal(30,10)}
 * @param comment what it holds, its unit and what null means, in English and Chinese
 */
public record ColumnSchema(String name, String type, String comment) {}
