package org.fundperf.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.fundperf.JobFailedException;
import org.fundperf.publish.Publication;
import org.fundperf.publish.Publications;
import org.fundperf.schema.TableSchema;
import org.fundperf.schema.WarehouseSchema;
import org.fundperf.warehouse.Sessions;
import org.fundperf.warehouse.SnapshotCatalog;
import org.fundperf.warehouse.WarehouseFolder;

/** One publication, opened for reading. */
final class PublishedSnapshot {

    private final WarehouseFolder warehouse;
    private final Publication publication;
    private final SparkSession spark;

    private PublishedSnapshot(WarehouseFolder warehouse, Publication publication, SparkSession spark) {
        this.warehouse = warehouse;
        this.publication = publication;
        this.spark = spark;
    }

    /** @param publicationId null for the one in force */
    static PublishedSnapshot open(String location, Long publicationId) {
        WarehouseFolder warehouse = WarehouseFolder.existing(location);
        Publications publications = new Publications(warehouse);
        Publication publication = publicationId == null ? publications.inForce() : publications.numbered(publicationId);
        SparkSession spark = Sessions.reading();
        SnapshotCatalog.of(spark).show(warehouse, publications.snapshot(publication));
        return new PublishedSnapshot(warehouse, publication, spark);
    }

    Publication publication() {
        return publication;
    }

    /** @param parameters by name, which stands in the query behind a colon */
    Dataset<Row> sql(String query, Map<String, Object> parameters) {
        return spark.sql(query, parameters);
    }

    /**
     * Tables by name.
     *
     * @param names such as {@code mart.finding}, or {@code mart} for all tables of it
     */
    List<PublishedTable> tables(List<String> names) {
        Set<String> there = SnapshotCatalog.of(spark).pins().keySet();
        Set<String> wanted = new TreeSet<>();
        for (String name : names) {
            List<String> found = there.stream()
                    .filter(table -> table.equals(name) || table.startsWith(name + "."))
                    .toList();
            if (found.isEmpty()) {
                throw new JobFailedException(
                        "Publication %d has no table %s; `fundperf sql \"show tables in mart\"` lists them"
                                .formatted(publication.publicationId(), name));
            }
            wanted.addAll(found);
        }
        return wanted.stream().map(this::table).toList();
    }

    private PublishedTable table(String fullName) {
        Dataset<Row> rows = spark.table(fullName);
        List<PublishedColumn> columns =
                Arrays.stream(rows.schema().fields()).map(PublishedColumn::of).toList();
        // An older publication may have other columns than this program's schema.
        Set<String> there = columns.stream().map(PublishedColumn::name).collect(Collectors.toSet());
        List<TableSchema> described = WarehouseSchema.load().tables().stream()
                .filter(table -> table.fullName().equals(fullName))
                .toList();
        List<String> key = described.stream()
                .map(TableSchema::primaryKey)
                .filter(there::containsAll)
                .findFirst()
                .orElse(List.of());
        return new PublishedTable(
                fullName,
                Meaning.of(warehouse
                        .version(fullName, SnapshotCatalog.of(spark).pins().get(fullName))
                        .comment()),
                columns,
                key,
                described.stream()
                        .flatMap(table -> table.foreignKeys().stream())
                        .filter(foreign -> there.containsAll(foreign.columns()))
                        .toList(),
                PublishedTable.ordered(rows, key, publication.rowCounts().getOrDefault(fullName, 0L)));
    }

    /** Paths in the inbox of the documents that the figures are from. */
    List<SourceDocument> documents() {
        List<SourceDocument> documents = new ArrayList<>();
        sql("select source_file, sha256 from core.dim_document where is_current order by source_file, sha256", Map.of())
                .toLocalIterator()
                .forEachRemaining(row -> documents.add(new SourceDocument(row.getString(0), row.getString(1))));
        return documents;
    }

    /**
     * A document that figures are from.
     *
     * @param path relative to the inbox
     * @param sha256 of its bytes, hex
     */
    record SourceDocument(String path, String sha256) {}
}
