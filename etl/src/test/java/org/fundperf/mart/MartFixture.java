package org.fundperf.mart;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.fundperf.schema.SchemaFiles;
import org.fundperf.schema.WarehouseSchema;

/**
 * The marts over the CSV files in {@code mart/input}. Tables are temporary views {@code mart_x} of a session of their
 * own, so that no catalogue of another test is touched; the queries' table names are rewritten accordingly.
 */
final class MartFixture {

    static final List<String> INPUTS = List.of(
            "core.dim_document",
            "core.dim_form",
            "core.dim_fund",
            "core.dim_indicator",
            "core.dim_region",
            "core.form_vintage",
            "core.fact_finding",
            "mart.fund_account",
            "mart.reported_budget",
            "mart.reported_indicator",
            "mart.reported_review",
            "ops.correction");

    private static final Pattern TABLE = Pattern.compile("\\b(core|mart|ops)\\.(\\w+)");
    private static final Set<String> INTEGERS = Set.of("form_ordinal", "row_ordinal", "year");
    private static final Pattern DECIMALS = Pattern.compile(
            "value|lower_value|upper_value|effective_(?:value|lower|upper)|weight|budget|received|executed|execution_rate|completion_rate|score.*");

    private static final Map<String, String> REPORTED = Map.of(
            "effective_text", "value_text",
            "effective_kind", "value_kind",
            "effective_comparator", "comparator",
            "effective_lower", "lower_value",
            "effective_upper", "upper_value",
            "effective_value", "value",
            "effective_unit", "unit");

    private static final List<String> WORDING = List.of("code", "severity", "message", "message_zh");

    private static MartFixture shared;

    private final SparkSession spark;
    private final Set<String> built = new LinkedHashSet<>(INPUTS);

    private MartFixture(SparkSession spark) {
        this.spark = spark;
        INPUTS.forEach(table -> register(table, input(table)));
        input("decision_exception").createOrReplaceTempView("decision_exception");
        wording().createOrReplaceTempView("catalogue_findings");
        SchemaViews.register(spark, WarehouseSchema.load());
    }

    /** One for all tests: a session takes seconds to start. */
    static synchronized MartFixture shared() {
        if (shared == null) {
            shared = new MartFixture(SparkSession.builder()
                    .master("local[2]")
                    .config("spark.ui.enabled", false)
                    // As in the job: see Sessions.
                    .config("spark.sql.constraintPropagation.enabled", false)
                    .config("spark.sql.adaptive.enabled", false)
                    .config("spark.sql.shuffle.partitions", 2)
                    .config("spark.sql.codegen.wholeStage", false)
                    .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
                    .getOrCreate()
                    .newSession());
        }
        return shared;
    }

    /** The mart's rows; marts it reads are computed first. */
    Dataset<Row> mart(String table) {
        build("mart." + table);
        return spark.table("mart_" + table);
    }

    private void build(String table) {
        if (!built.add(table)) {
            return;
        }
        String query = query(table);
        boolean finding = table.equals("mart.every_finding");
        Stream.concat(Stream.of(query), finding ? FindingChecks.queries().values().stream() : Stream.empty())
                .flatMap(sql -> tablesIn(sql).stream())
                .distinct()
                .forEach(this::build);
        if (finding) {
            FindingChecks.register(spark, MartFixture::viewNames);
        }
        register(table, spark.sql(viewNames(query)));
    }

    static String query(String table) {
        return SchemaFiles.text(table.replace('.', '/') + "/query.sql");
    }

    static Set<String> tablesIn(String sql) {
        return TABLE.matcher(sql.replaceAll("--.*", ""))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String viewNames(String sql) {
        return TABLE.matcher(sql).replaceAll("$1_$2");
    }

    private void register(String table, Dataset<Row> rows) {
        // As rows, not as a plan: a mart of marts would otherwise be analysed over and over.
        spark.createDataFrame(rows.collectAsList(), rows.schema()).createOrReplaceTempView(viewNames(table));
    }

    private Dataset<Row> input(String table) {
        Dataset<Row> text = read("input/" + table + ".csv");
        return text.select(
                Arrays.stream(text.columns()).map(MartFixture::column).toArray(Column[]::new));
    }

    private Dataset<Row> wording() {
        List<Row> rows = SchemaFiles.csv("catalogue/findings.csv").stream()
                .map(row -> RowFactory.create(WORDING.stream().map(row::get).toArray()))
                .toList();
        return spark.createDataFrame(rows, StructType.fromDDL(String.join(" string, ", WORDING) + " string"));
    }

    /** A CSV file of the tests, all columns text; a blank cell is null. */
    Dataset<Row> read(String file) {
        return spark.read().option("header", true).csv(path("/mart/" + file).toString());
    }

    /** The files leave out what counts where it is what was reported. */
    private static Column column(String name) {
        String reported = REPORTED.get(name);
        return reported == null
                ? typed(name)
                : when(col("correction_id").isNull(), typed(reported))
                        .otherwise(typed(name))
                        .as(name);
    }

    private static Column typed(String name) {
        if (INTEGERS.contains(name)) {
            return col(name).cast("int");
        }
        if (name.equals("as_of") || name.endsWith("s_on")) {
            return col(name).cast("date");
        }
        if (name.startsWith("is_")) {
            return col(name).cast("boolean");
        }
        return DECIMALS.matcher(name).matches() ? col(name).cast("decimal(30,10)") : col(name);
    }

    static Path path(String resource) {
        try {
            return Path.of(Objects.requireNonNull(MartFixture.class.getResource(resource), resource)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(resource, e);
        }
    }
}
