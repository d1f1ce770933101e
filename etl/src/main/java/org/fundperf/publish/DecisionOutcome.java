package org.fundperf.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.fundperf.warehouse.SnapshotCatalog;

/** Tells of decisions that have no effect, or no longer: whoever wrote them down believes that they have. */
final class DecisionOutcome {

    private static final int MOST = 20;

    private static final String CORRECTIONS = """
            select concat('corrections.csv, line ', source_line, ': ', coalesce(correction_id, 'this correction'),
                ' is not applied (', state, '): ', state_reason)
            from ops.correction
            where state in ('stale', 'invalid')
            order by source_line
            """;

    private static final String EXCEPTIONS = """
            select concat('exceptions.csv, line ', source_line, ': ', coalesce(exception_id, 'this exception'),
                coalesce(
                    concat(' is not obeyed: ', problem),
                    concat(' expired on ', expires_on, '; its finding is open again')))
            from ops.finding_exception
            where state in ('expired', 'invalid')
            order by source_line
            """;

    private static final String UNUSED = """
            select concat('exceptions.csv, line ', e.source_line, ': ', e.exception_id,
                ' silences nothing: there is no such finding now')
            from ops.finding_exception as e
            left anti join mart.every_finding as f on f.exception_id = e.exception_id
            where e.state = 'in_force'
            order by e.source_line
            """;

    private final SparkSession spark;
    private final Set<String> tables;

    DecisionOutcome(SparkSession spark) {
        this.spark = spark;
        this.tables = SnapshotCatalog.of(spark).pins().keySet();
    }

    /** One line each; of very many the first. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        warnings.addAll(warnings(CORRECTIONS, "ops.correction", "decision_correction"));
        warnings.addAll(warnings(EXCEPTIONS, "ops.finding_exception", "decision_exception"));
        warnings.addAll(warnings(UNUSED, "mart.every_finding", "decision_exception"));
        return warnings;
    }

    private List<String> warnings(String sql, String table, String view) {
        if (!tables.contains(table) || spark.table(view).isEmpty()) {
            return List.of();
        }
        List<String> warnings = new ArrayList<>(
                spark.sql(sql).as(Encoders.STRING()).limit(MOST + 1).collectAsList());
        if (warnings.size() > MOST) {
            warnings.set(MOST, "… and more; see " + table);
        }
        return warnings;
    }
}
