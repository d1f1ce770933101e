package org.fundperf.export;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/**
 * An entry of a codelist.
 *
 * @param name in English; null when it has none
 * @param nameZh in Chinese; null when it has none
 */
record SdmxCode(String code, String name, String nameZh) {

    static List<SdmxCode> of(PublishedSnapshot snapshot, SdmxComponent component) {
        return snapshot.sql(component.codesSql(), Map.of("column", component.column())).collectAsList().stream()
                .map(SdmxCode::of)
                .toList();
    }

    private static SdmxCode of(Row row) {
        return new SdmxCode(row.getAs("code"), row.getAs("name"), row.getAs("name_zh"));
    }
}
