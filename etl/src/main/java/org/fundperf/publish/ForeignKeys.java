package org.fundperf.publish;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.fundperf.schema.ForeignKey;
import org.fundperf.schema.TableSchema;
import org.fundperf.schema.WarehouseSchema;

/** Finds rows that name what is not there. */
final class ForeignKeys {

    private record Reference(String table, ForeignKey key) {

        boolean concerns(Set<String> changed) {
            return changed.contains(table) || changed.contains(key.table());
        }

        String target() {
            return key.table() + key.referenced();
        }
    }

    private ForeignKeys() {}

    /** Queries for such rows where either side changed, by what they name: one for all tables that name the same. */
    static Map<String, Dataset<Row>> unresolved(SparkSession spark, WarehouseSchema schema, Set<String> changed) {
        Map<String, Dataset<Row>> queries = new TreeMap<>();
        schema.tables().stream()
                .flatMap(ForeignKeys::references)
                .filter(reference -> reference.concerns(changed))
                .collect(Collectors.groupingBy(Reference::target))
                .forEach((target, references) -> queries.put(target, unresolved(spark, references)));
        return queries;
    }

    private static Stream<Reference> references(TableSchema table) {
        return table.foreignKeys().stream().map(key -> new Reference(table.fullName(), key));
    }

    private static Dataset<Row> unresolved(SparkSession spark, List<Reference> references) {
        ForeignKey first = references.get(0).key();
        String[] names = first.referenced().toArray(String[]::new);
        Dataset<Row> named = references.stream()
                .map(reference -> spark.table(reference.table())
                        .select(columns(reference.key().columns()))
                        .toDF(names)
                        .na()
                        .drop()
                        .distinct()
                        .withColumn("named_in", functions.lit(reference.table())))
                .reduce(Dataset::union)
                .orElseThrow();
        Dataset<Row> known =
                spark.table(first.table()).select(columns(first.referenced())).distinct();
        return named.join(known, names, "left_anti");
    }

    private static Column[] columns(List<String> names) {
        return names.stream().map(functions::col).toArray(Column[]::new);
    }
}
