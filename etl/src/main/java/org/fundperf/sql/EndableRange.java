package org.fundperf.sql;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.SortOrder;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Range;
import org.apache.spark.sql.catalyst.plans.physical.UnknownPartitioning;
import org.apache.spark.sql.catalyst.rules.Rule;
import org.apache.spark.sql.execution.LogicalRDD;
import scala.Option;
import scala.collection.JavaConverters;
import scala.runtime.AbstractPartialFunction;

/**
 * Makes the rows of {@code range} end with the statement that asked for them. Unless code is generated for it, Spark's
 * own range counts on when its task is cancelled; whatever else delivers rows looks for that.
 */
final class EndableRange extends Rule<LogicalPlan> {

    private final SparkSession session;

    EndableRange(SparkSession session) {
        this.session = session;
    }

    @Override
    public LogicalPlan apply(LogicalPlan plan) {
        return plan.transformDown(new AbstractPartialFunction<>() {
            @Override
            public boolean isDefinedAt(LogicalPlan part) {
                return part instanceof Range;
            }

            @Override
            public LogicalPlan apply(LogicalPlan part) {
                return endable((Range) part);
            }
        });
    }

    private LogicalPlan endable(Range range) {
        int parts = range.numSlices().isDefined()
                ? (int) range.numSlices().get()
                : session.sparkContext().defaultParallelism();
        RDD<InternalRow> rows = session.sparkContext()
                .range(range.start(), range.end(), range.step(), parts)
                .toJavaRDD()
                .mapPartitions((FlatMapFunction<Iterator<Object>, InternalRow>) EndableRange::rows)
                .rdd();
        return new LogicalRDD(
                range.output(),
                rows,
                new UnknownPartitioning(0),
                JavaConverters.asScalaBuffer(List.<SortOrder>of()),
                range.isStreaming(),
                session,
                Option.apply(range.stats()),
                Option.empty());
    }

    private static Iterator<InternalRow> rows(Iterator<?> numbers) {
        TaskContext task = TaskContext.get();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                if (task.isInterrupted()) {
                    throw new TaskKilledException("The statement has ended");
                }
                return numbers.hasNext();
            }

            @Override
            public InternalRow next() {
                return new GenericInternalRow(new Object[] {numbers.next()});
            }
        };
    }
}
