package org.fundperf.sql;

import java.util.List;
import java.util.Set;
import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.catalyst.expressions.CallMethodViaReflection;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.plans.QueryPlan;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.CommandResult;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.OneRowRelation;
import org.apache.spark.sql.catalyst.plans.logical.Range;
import org.apache.spark.sql.catalyst.plans.logical.ScriptTransformation;
import org.apache.spark.sql.execution.datasources.v2.DataSourceV2Relation;
import org.fundperf.warehouse.SnapshotCatalog;
import scala.Function1;
import scala.collection.Seq;
import scala.runtime.AbstractFunction1;
import scala.runtime.BoxedUnit;

/**
 * Fails a resolved plan, before any of it is run, unless it only reads published tables. However a statement came to
 * name a file, another catalog or a command: what it would read or do stands in the resolved plan, and only what is
 * listed here may.
 */
public final class ReadOnlyRule extends AbstractFunction1<SparkSessionExtensions, BoxedUnit> {

    /** Commands by class name, as Spark calls them once their names are resolved. */
    private static final Set<String> COMMANDS = Set.of(
            "ShowTables",
            "ShowTablesCommand",
            "ShowTableExtended",
            "ShowNamespaces",
            "ShowColumns",
            "ShowColumnsCommand",
            "ShowTableProperties",
            "ShowFunctions",
            "ShowFunctionsCommand",
            "ShowCatalogsCommand",
            "ShowCurrentNamespaceCommand",
            "SetCatalogAndNamespace",
            "SetNamespaceCommand",
            "DescribeRelation",
            "DescribeColumn",
            "DescribeNamespace",
            "DescribeDatabaseCommand",
            "DescribeFunction",
            "DescribeFunctionCommand",
            "DescribeQueryCommand",
            "ExplainCommand");

    private static final List<Class<? extends LogicalPlan>> ROWS_OF_THEIR_OWN =
            List.of(OneRowRelation.class, LocalRelation.class, Range.class, CommandResult.class);

    /** Spark makes sessions' extensions by name. */
    @Override
    public BoxedUnit apply(SparkSessionExtensions extensions) {
        extensions.injectCheckRule(session -> checking());
        extensions.injectOptimizerRule(EndableRange::new);
        return BoxedUnit.UNIT;
    }

    private static Function1<LogicalPlan, BoxedUnit> checking() {
        return new AbstractFunction1<>() {
            @Override
            public BoxedUnit apply(LogicalPlan plan) {
                check(plan);
                PlanParts.check(plan);
                return BoxedUnit.UNIT;
            }
        };
    }

    private static void check(QueryPlan<?> plan) {
        boolean otherCommand =
                plan instanceof Command && !COMMANDS.contains(plan.getClass().getSimpleName());
        if (otherCommand || plan instanceof ScriptTransformation) {
            throw ReadingStatement.refused(plan.nodeName());
        }
        if (plan.children().isEmpty() && !(plan instanceof Command)) {
            checkLeaf(plan);
        }
        for (Object expression : ReadingStatement.list(plan.expressions())) {
            check((Expression) expression);
        }
        for (Seq<?> inner : List.of(plan.children(), plan.innerChildren(), plan.subqueries())) {
            for (Object child : ReadingStatement.list(inner)) {
                if (child instanceof QueryPlan<?> innerPlan) {
                    check(innerPlan);
                }
            }
        }
    }

    private static void checkLeaf(QueryPlan<?> leaf) {
        boolean published = leaf instanceof DataSourceV2Relation relation
                && relation.catalog().exists(catalog -> catalog instanceof SnapshotCatalog);
        // Not yet resolved names are Spark's to complain about, in better words.
        boolean harmless = !((LogicalPlan) leaf).resolved()
                || ROWS_OF_THEIR_OWN.stream().anyMatch(rows -> rows.isInstance(leaf))
                || leaf.nodeName().startsWith("CTERelationRef")
                || leaf.nodeName().startsWith("Resolved");
        if (!published && !harmless) {
            throw ReadingStatement.refused("reading " + leaf.nodeName());
        }
    }

    private static void check(Expression expression) {
        if (expression instanceof CallMethodViaReflection) {
            throw ReadingStatement.refused("the function " + expression.prettyName());
        }
        ReadingStatement.list(expression.children()).forEach(ReadOnlyRule::check);
    }
}
