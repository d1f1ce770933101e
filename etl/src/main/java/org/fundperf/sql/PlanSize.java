package org.fundperf.sql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.plans.QueryPlan;
import org.apache.spark.sql.catalyst.plans.logical.CTERelationDef;
import org.apache.spark.sql.catalyst.plans.logical.CTERelationRef;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Range;
import org.apache.spark.sql.catalyst.plans.logical.RepartitionOperation;
import org.fundperf.JobFailedException;
import scala.collection.Seq;

/**
 * Refuses plans that would exhaust the planner itself, before limits on a running query can help: common table
 * expressions that double at each step, and work cut into millions of parts.
 */
final class PlanSize {

    private static final long MOST_STEPS = 20_000;
    private static final int MOST_PARTS = 200;

    private final Map<Object, Long> definitions = new HashMap<>();

    private PlanSize() {}

    static void check(LogicalPlan plan) {
        if (new PlanSize().steps(plan) > MOST_STEPS) {
            throw new JobFailedException(
                    "The statement is too large: with its common table expressions put in where they are used it has more than %,d steps; split it, or use an expression fewer times"
                            .formatted(MOST_STEPS));
        }
    }

    private long steps(QueryPlan<?> plan) {
        refuseManyParts(plan);
        long steps = 1;
        for (Seq<?> inner : List.of(plan.innerChildren(), plan.children(), plan.subqueries())) {
            for (Object child : ReadingStatement.list(inner)) {
                if (child instanceof QueryPlan<?> innerPlan) {
                    steps = Math.min(steps + steps(innerPlan), MOST_STEPS + 1);
                }
            }
        }
        if (plan instanceof CTERelationDef definition) {
            definitions.put(definition.id(), steps);
            return 0;
        }
        return plan instanceof CTERelationRef reference ? definitions.getOrDefault(reference.cteId(), 1L) : steps;
    }

    private static void refuseManyParts(QueryPlan<?> plan) {
        int parts = 1;
        if (plan instanceof Range range && range.numSlices().isDefined()) {
            parts = (int) range.numSlices().get();
        } else if (plan instanceof RepartitionOperation repartition) {
            parts = repartition.numPartitions();
        }
        if (parts > MOST_PARTS) {
            throw new JobFailedException(
                    "The statement cuts its work into %,d parts and at most %,d are allowed; leave the number out"
                            .formatted(parts, MOST_PARTS));
        }
    }
}
