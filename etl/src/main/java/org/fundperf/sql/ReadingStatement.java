package org.fundperf.sql;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.plans.QueryPlan;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.ParsedStatement;
import org.apache.spark.sql.catalyst.plans.logical.ScriptTransformation;
import org.apache.spark.sql.execution.SparkSqlParser;
import org.apache.spark.sql.execution.command.ExplainCommand;
import org.fundperf.JobFailedException;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * Lets only statements through that read the published tables. Looks at the statement as written, before anything of it
 * is evaluated; {@link ReadOnlyRule} looks again at what became of it.
 */
public final class ReadingStatement {

    /** What is said of a statement for which the stack is too small, wherever that shows. */
    public static final String NESTED_TOO_DEEPLY =
            "The statement is nested too deeply; write it with fewer brackets and operators in one another";

    /** Commands by class name; any other command is refused, also those a later Spark adds. */
    private static final Set<String> COMMANDS = Set.of(
            "ShowTables",
            "ShowTableExtended",
            "ShowNamespaces",
            "ShowColumns",
            "ShowTableProperties",
            "ShowFunctions",
            "ShowCatalogsCommand",
            "ShowCurrentNamespaceCommand",
            "SetCatalogAndNamespace",
            "SetNamespaceCommand",
            "DescribeRelation",
            "DescribeColumn",
            "DescribeNamespace",
            "DescribeFunction",
            "DescribeQueryCommand",
            "ExplainCommand");

    /** Functions that call any method of any class, and those that tell where this machine keeps the files. */
    private static final Set<String> FUNCTIONS = Set.of(
            "reflect",
            "java_method",
            "try_reflect",
            "input_file_name",
            "input_file_block_start",
            "input_file_block_length");

    private ReadingStatement() {}

    /** The statement as written, not yet checked. */
    public static LogicalPlan parse(String sql) {
        StatementSize.check(sql);
        try {
            return new SparkSqlParser().parsePlan(sql);
        } catch (StackOverflowError e) {
            throw StatementSize.nestedTooDeeply();
        } catch (Exception e) {
            throw SqlProblem.of(e, Set.of());
        }
    }

    /** Fails unless the statement only reads, and can be planned in good time. */
    public static void check(LogicalPlan statement) {
        StatementSize.check(statement);
        check((QueryPlan<?>) statement);
    }

    private static void check(QueryPlan<?> plan) {
        if (plan instanceof ParsedStatement || plan instanceof ScriptTransformation) {
            throw refused(plan.nodeName());
        }
        if (plan instanceof Command && !COMMANDS.contains(plan.getClass().getSimpleName())) {
            throw refused(plan.nodeName());
        }
        if (plan instanceof ExplainCommand explained) {
            check(explained.logicalPlan());
        }
        for (Object expression : list(plan.expressions())) {
            check((Expression) expression);
        }
        for (Seq<?> children : List.of(plan.children(), plan.innerChildren(), plan.subqueries())) {
            for (Object child : list(children)) {
                if (child instanceof QueryPlan<?> inner) {
                    check(inner);
                }
            }
        }
    }

    private static void check(Expression expression) {
        if (expression instanceof UnresolvedFunction function) {
            List<String> name = list(function.nameParts());
            if (FUNCTIONS.contains(name.get(name.size() - 1).toLowerCase(Locale.ROOT))) {
                throw refused("the function " + String.join(".", name));
            }
        }
        list(expression.children()).forEach(ReadingStatement::check);
    }

    static JobFailedException refused(String what) {
        return new JobFailedException(
                "Only reading statements are allowed (select, with, show, describe, explain, use), not %s; the warehouse is written by `fundperf run` alone"
                        .formatted(what));
    }

    static <T> List<T> list(Seq<T> seq) {
        return JavaConverters.seqAsJavaList(seq);
    }
}
