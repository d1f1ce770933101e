package org.fundperf.mart;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.plans.QueryPlan;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.UnresolvedWith;
import org.apache.spark.sql.execution.SparkSqlParser;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/** Finds the tables that a query names. So the order of the marts follows from their SQL and is kept nowhere else. */
final class SourceTables {

    private SourceTables() {}

    /** Names as written, such as {@code core.dim_region}. */
    static Set<String> of(String sql) {
        Set<String> names = new TreeSet<>();
        Set<String> expressions = new TreeSet<>();
        collect(new SparkSqlParser().parsePlan(sql), names, expressions);
        names.removeAll(expressions);
        return names;
    }

    private static void collect(QueryPlan<?> plan, Set<String> names, Set<String> expressions) {
        if (plan instanceof UnresolvedRelation relation) {
            names.add(String.join(".", list(relation.multipartIdentifier())));
        }
        if (plan instanceof UnresolvedWith with) {
            list(with.cteRelations()).forEach(expression -> expressions.add(expression._1()));
        }
        for (Seq<?> children : List.of(plan.children(), plan.innerChildren(), ((LogicalPlan) plan).subqueries())) {
            for (Object child : list(children)) {
                if (child instanceof LogicalPlan inner) {
                    collect(inner, names, expressions);
                }
            }
        }
    }

    private static <T> List<T> list(Seq<T> seq) {
        return JavaConverters.seqAsJavaList(seq);
    }
}
