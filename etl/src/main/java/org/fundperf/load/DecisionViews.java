package org.fundperf.load;

import io.delta.kernel.data.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.fundperf.decision.CorrectionEntry;
import org.fundperf.decision.Decisions;
import org.fundperf.decision.ExceptionEntry;
import org.fundperf.decision.Listing;
import org.fundperf.warehouse.WarehouseFolder;

/**
 * Decisions as views that the tables' queries read. A table publishes the rows of each: so a change is seen without a
 * session, and a file that cannot be read today stands for what it said before.
 */
public final class DecisionViews {

    private static final List<View> VIEWS = List.of(
            new View("decision_correction", "ops.correction", CorrectionEntry.class, Decisions::corrections),
            new View("decision_exception", "ops.finding_exception", ExceptionEntry.class, Decisions::exceptions));

    /**
     * @param table has a column for each part of an entry, the line's number first
     */
    private record View(
            String name,
            String table,
            Class<? extends Record> type,
            Function<Decisions, Listing<? extends Record>> listing) {

        List<StructField> fields() {
            return RecordRows.fields(type);
        }
    }

    private final WarehouseFolder warehouse;
    private final Decisions decisions;
    private final Map<String, Long> published;

    /** @param published versions of the tables in force */
    public DecisionViews(WarehouseFolder warehouse, Decisions decisions, Map<String, Long> published) {
        this.warehouse = warehouse;
        this.decisions = decisions;
        this.published = published;
    }

    /** Files that cannot be read, and why. */
    public List<String> problems() {
        return VIEWS.stream()
                .map(view -> view.listing().apply(decisions).problem())
                .filter(Objects::nonNull)
                .map(problem -> problem + "; what the file said before stays in force")
                .toList();
    }

    /** Views that are not as published. */
    public Set<String> changed() {
        Set<String> changed = new TreeSet<>();
        for (View view : VIEWS) {
            if (isReadable(view) && !wanted(view).equals(published(view))) {
                changed.add(view.name());
            }
        }
        return changed;
    }

    /** Makes the views. */
    public void register(SparkSession spark) {
        VIEWS.forEach(view -> rows(spark, view).createOrReplaceTempView(view.name()));
    }

    private Dataset<org.apache.spark.sql.Row> rows(SparkSession spark, View view) {
        List<StructField> fields = view.fields();
        if (!isReadable(view) && published.containsKey(view.table())) {
            return spark.table(view.table())
                    .select(fields.stream()
                            .map(field -> functions.col(field.name()))
                            .toArray(Column[]::new))
                    // By value: the table is about to be computed from this view.
                    .localCheckpoint(true);
        }
        List<org.apache.spark.sql.Row> rows = wanted(view).stream()
                .map(row -> RowFactory.create(row.toArray()))
                .toList();
        return spark.createDataFrame(rows, DataTypes.createStructType(fields));
    }

    private boolean isReadable(View view) {
        return view.listing().apply(decisions).problem() == null;
    }

    private List<List<Object>> wanted(View view) {
        List<List<Object>> rows = new ArrayList<>();
        view.listing().apply(decisions).entries().forEach(entry -> rows.add(RecordRows.values(entry)));
        return rows;
    }

    private List<List<Object>> published(View view) {
        List<List<Object>> rows = new ArrayList<>();
        if (published.containsKey(view.table())) {
            warehouse.version(view.table(), published.get(view.table())).forEachRow(row -> {
                List<Object> values = new ArrayList<>();
                view.fields().forEach(field -> values.add(value(row, field)));
                rows.add(values);
            });
        }
        rows.sort(Comparator.comparing(row -> (Integer) row.get(0)));
        return rows;
    }

    private static Object value(Row row, StructField field) {
        int ordinal = row.getSchema().indexOf(field.name());
        DataType type = field.dataType();
        if (row.isNullAt(ordinal)) {
            return null;
        }
        if (type.equals(DataTypes.IntegerType)) {
            return row.getInt(ordinal);
        }
        if (type.equals(DataTypes.DateType)) {
            return LocalDate.ofEpochDay(row.getInt(ordinal));
        }
        return type.equals(DataTypes.StringType) ? row.getString(ordinal) : row.getDecimal(ordinal);
    }
}
