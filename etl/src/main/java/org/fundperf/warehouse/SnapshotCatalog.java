package org.fundperf.warehouse;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchFunctionException;
import org.apache.spark.sql.catalyst.analysis.NoSuchNamespaceException;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.connector.catalog.FunctionCatalog;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.connector.catalog.NamespaceChange;
import org.apache.spark.sql.connector.catalog.SupportsNamespaces;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableCatalog;
import org.apache.spark.sql.connector.catalog.TableChange;
import org.apache.spark.sql.connector.catalog.functions.UnboundFunction;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.fundperf.JobFailedException;
import org.fundperf.schema.WarehouseSchema;

/**
 * The tables of one snapshot, each at the version that the snapshot pins, opened when a query first names them. Readers
 * never see "the latest": Delta has no transaction over several tables, a snapshot stands in for one.
 */
public final class SnapshotCatalog implements TableCatalog, FunctionCatalog, SupportsNamespaces {

    /** The session's default catalog. */
    public static final String NAME = "fundperf";

    private final Map<String, Long> pins = new TreeMap<>();
    private final Map<String, Table> opened = new HashMap<>();
    private WarehouseFolder warehouse;
    private LongFunction<Map<String, Long>> history;

    /** The catalog of a session that {@link Sessions} made. */
    public static SnapshotCatalog of(SparkSession spark) {
        return (SnapshotCatalog) spark.sessionState().catalogManager().catalog(NAME);
    }

    /** Shows these tables and no others; without a history. */
    public void show(WarehouseFolder folder, Map<String, Long> snapshot) {
        show(folder, snapshot, publication -> Map.of());
    }

    /**
     * Shows these tables and no others.
     *
     * @param snapshot versions by full name, such as {@code core.dim_region}
     * @param publications snapshots by the number of their publication, for {@code version as of}
     */
    public synchronized void show(
            WarehouseFolder folder, Map<String, Long> snapshot, LongFunction<Map<String, Long>> publications) {
        warehouse = folder;
        history = publications;
        opened.clear();
        pins.clear();
        pins.putAll(snapshot);
    }

    /** Shows a table at another version from now on. */
    public synchronized void pin(String fullName, long version) {
        pins.put(fullName, version);
        opened.remove(fullName);
    }

    /** What is shown: versions by full name. */
    public synchronized Map<String, Long> pins() {
        return new TreeMap<>(pins);
    }

    @Override
    public void initialize(String name, CaseInsensitiveStringMap options) {
        // The tables come with show().
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Identifier[] listTables(String[] namespace) {
        String prefix = String.join(".", namespace) + ".";
        return pins().keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> Identifier.of(namespace, name.substring(prefix.length())))
                .toArray(Identifier[]::new);
    }

    /** None but Spark's own, which {@code show functions} then lists. */
    @Override
    public Identifier[] listFunctions(String[] namespace) {
        return new Identifier[0];
    }

    @Override
    public UnboundFunction loadFunction(Identifier identifier) throws NoSuchFunctionException {
        throw new NoSuchFunctionException(identifier);
    }

    @Override
    public synchronized Table loadTable(Identifier identifier) throws NoSuchTableException {
        String fullName = fullName(identifier);
        Table table = opened.get(fullName);
        if (table == null) {
            table = open(identifier, pins.get(fullName));
            opened.put(fullName, table);
        }
        return table;
    }

    /** {@code select … from mart.finding version as of 12}: the table as publication 12 shows it. */
    @Override
    public synchronized Table loadTable(Identifier identifier, String publication) throws NoSuchTableException {
        if (!publication.matches("\\d{1,18}")) {
            throw new JobFailedException(
                    "version as of wants the number of a publication, not “%s”; `fundperf publications` lists them"
                            .formatted(publication));
        }
        return open(identifier, history.apply(Long.parseLong(publication)).get(fullName(identifier)));
    }

    @Override
    public Table loadTable(Identifier identifier, long microseconds) {
        throw new JobFailedException(
                "A table is read as a publication shows it, not as of a time; write version as of and the number of a publication, which ops.publication lists with its time");
    }

    private Table open(Identifier identifier, Long version) throws NoSuchTableException {
        if (version == null) {
            throw new NoSuchTableException(identifier);
        }
        String fullName = fullName(identifier);
        return new PinnedTable(SparkSession.active(), fullName, warehouse.version(fullName, version));
    }

    @Override
    public boolean tableExists(Identifier identifier) {
        return pins().containsKey(fullName(identifier));
    }

    private static String fullName(Identifier identifier) {
        return String.join(".", identifier.namespace()) + "." + identifier.name();
    }

    @Override
    public String[][] listNamespaces() {
        return WarehouseSchema.DATABASES.stream()
                .map(name -> new String[] {name})
                .toArray(String[][]::new);
    }

    @Override
    public String[][] listNamespaces(String[] parent) {
        return parent.length == 0 ? listNamespaces() : new String[0][];
    }

    @Override
    public Map<String, String> loadNamespaceMetadata(String[] namespace) throws NoSuchNamespaceException {
        if (namespace.length != 1 || !WarehouseSchema.DATABASES.contains(namespace[0])) {
            throw new NoSuchNamespaceException(namespace);
        }
        return Map.of();
    }

    @Override
    @SuppressWarnings("deprecation") // Abstract in Spark 3.5, whatever it says.
    public Table createTable(
            Identifier identifier, StructType schema, Transform[] partitions, Map<String, String> properties) {
        throw readOnly();
    }

    @Override
    public Table alterTable(Identifier identifier, TableChange... changes) {
        throw readOnly();
    }

    @Override
    public boolean dropTable(Identifier identifier) {
        throw readOnly();
    }

    @Override
    public void renameTable(Identifier from, Identifier to) {
        throw readOnly();
    }

    @Override
    public void createNamespace(String[] namespace, Map<String, String> metadata) {
        throw readOnly();
    }

    @Override
    public void alterNamespace(String[] namespace, NamespaceChange... changes) {
        throw readOnly();
    }

    @Override
    public boolean dropNamespace(String[] namespace, boolean cascade) {
        throw readOnly();
    }

    private static JobFailedException readOnly() {
        return new JobFailedException("A published snapshot is read-only; only `fundperf run` writes the warehouse");
    }
}
