package org.fundperf.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.fundperf.fact.AccountFact;
import org.fundperf.fact.BudgetFact;
import org.fundperf.fact.DocumentFacts;
import org.fundperf.fact.FormFact;
import org.fundperf.fact.IndicatorFact;
import org.fundperf.fact.ListedProject;
import org.fundperf.fact.ReviewFact;
import org.fundperf.fact.UnresolvedName;

/**
 * The facts of newly read documents as views {@code staged_form}, {@code staged_indicator} … that the tables' {@code
 * load.sql} select from. Each row carries its document, and its position among its kind: {@code fact_ordinal}.
 */
final class StagedViews {

    private interface Facts extends Function<DocumentFacts, List<? extends Record>>, java.io.Serializable {}

    private record Kind(Class<? extends Record> type, Facts facts) {}

    /** Forms, findings and names are kept of quarantined documents too: they say what to mend. */
    private static final Map<String, Kind> KINDS = Map.of(
            "staged_form", new Kind(FormFact.class, DocumentFacts::forms),
            "staged_finding", new Kind(StagedFinding.class, StagedViews::findings),
            "staged_unresolved_name", new Kind(UnresolvedName.class, DocumentFacts::unresolvedNames),
            "staged_indicator", new Kind(IndicatorFact.class, ofLoaded(DocumentFacts::indicators)),
            "staged_budget", new Kind(BudgetFact.class, ofLoaded(DocumentFacts::budgets)),
            "staged_account", new Kind(AccountFact.class, ofLoaded(DocumentFacts::accounts)),
            "staged_review", new Kind(ReviewFact.class, ofLoaded(DocumentFacts::reviews)),
            "staged_listed_project", new Kind(ListedProject.class, ofLoaded(DocumentFacts::listedProjects)));

    private StagedViews() {}

    static void register(SparkSession spark, JavaRDD<DocumentFacts> documents) {
        KINDS.forEach((view, kind) -> register(spark, documents, view, kind));
    }

    private static void register(SparkSession spark, JavaRDD<DocumentFacts> documents, String view, Kind kind) {
        List<StructField> fields = new ArrayList<>(List.of(
                DataTypes.createStructField("document_id", DataTypes.StringType, false),
                DataTypes.createStructField("source_file", DataTypes.StringType, false),
                DataTypes.createStructField("fact_ordinal", DataTypes.IntegerType, false)));
        fields.addAll(RecordRows.fields(kind.type()));
        Facts facts = kind.facts();
        JavaRDD<Row> rows = documents.flatMap(
                document -> rows(document, facts.apply(document)).iterator());
        spark.createDataFrame(rows, DataTypes.createStructType(fields)).createOrReplaceTempView(view);
    }

    private static List<Row> rows(DocumentFacts document, List<? extends Record> facts) {
        List<Row> rows = new ArrayList<>();
        for (int index = 0; index < facts.size(); index++) {
            List<Object> values = new ArrayList<>();
            values.add(FileRecord.documentId(document.sha256()));
            values.add(document.path());
            values.add(index + 1);
            values.addAll(RecordRows.values(facts.get(index)));
            rows.add(RowFactory.create(values.toArray()));
        }
        return rows;
    }

    private static Facts ofLoaded(Facts facts) {
        return document -> document.state().equals(ReadState.LOADED.code()) ? facts.apply(document) : List.of();
    }

    private static List<? extends Record> findings(DocumentFacts document) {
        return document.findings().stream().map(StagedFinding::of).toList();
    }
}
