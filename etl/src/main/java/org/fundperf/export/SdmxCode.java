package org.fundperf.export;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/**
 * An entry of a codelist.
 *
 * @param name in English; null when it has none
 * @param nameZh in Chinese; null when it has none
 * @param parent code above it; null when there is none
 */
record SdmxCode(String code, String name, String nameZh, String parent) {

    static List<SdmxCode> of(PublishedSnapshot snapshot, SdmxComponent component) {
        return snapshot.sql(component.codesSql(), Map.of("column", component.column())).collectAsList().stream()
                .map(SdmxCode::of)
                .toList();
    }

    private static SdmxCode of(Row row) {
        return new SdmxCode(text(row, "code"), text(row, "name"), text(row, "name_zh"), text(row, "parent"));
    }

    private static String text(Row row, String column) {
        return Arrays.asList(row.schema().names()).contains(column) ? row.getString(row.fieldIndex(column)) : null;
    }
}
