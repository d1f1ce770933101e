package org.fundperf.sql;

import java.util.List;
import org.apache.spark.sql.catalyst.plans.QueryPlan;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Range;
import org.apache.spark.sql.catalyst.plans.logical.RepartitionOperation;
import org.fundperf.JobFailedException;
import scala.collection.Seq;

/** Refuses plans that cut their work into so many parts that keeping books of them is all the work. */
final class PlanParts {

    private static final int MOST_PARTS = 200;

    private PlanParts() {}

    static void check(LogicalPlan plan) {
        check((QueryPlan<?>) plan);
    }

    private static void check(QueryPlan<?> plan) {
        int parts = parts(plan);
        if (parts > MOST_PARTS) {
            throw new JobFailedException(
                    "The statement cuts its work into %,d parts and at most %,d are allowed; leave the number out"
                            .formatted(parts, MOST_PARTS));
        }
        for (Seq<?> inner : List.of(plan.innerChildren(), plan.children(), plan.subqueries())) {
            for (Object child : ReadingStatement.list(inner)) {
                if (child instanceof QueryPlan<?> innerPlan) {
                    check(innerPlan);
                }
            }
        }
    }

    private static int parts(QueryPlan<?> plan) {
        if (plan instanceof Range range && range.numSlices().isDefined()) {
            return (int) range.numSlices().get();
        }
        return plan instanceof RepartitionOperation repartition ? repartition.numPartitions() : 1;
    }
}
