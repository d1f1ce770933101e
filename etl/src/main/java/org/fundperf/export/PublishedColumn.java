package org.fundperf.export;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;

/** A column of a published table. */
record PublishedColumn(String name, DataType type, Meaning meaning) {

    static PublishedColumn of(StructField field) {
        return new PublishedColumn(
                field.name(), field.dataType(), Meaning.of(field.getComment().getOrElse(() -> "")));
    }
}
