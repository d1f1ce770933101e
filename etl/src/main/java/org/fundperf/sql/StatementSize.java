package org.fundperf.sql;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.parser.SqlBaseLexer;
import org.apache.spark.sql.catalyst.parser.UpperCaseCharStream;
import org.apache.spark.sql.catalyst.plans.QueryPlan;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.SubqueryAlias;
import org.apache.spark.sql.catalyst.plans.logical.UnresolvedWith;
import org.fundperf.JobFailedException;
import scala.Tuple2;
import scala.collection.Seq;

/**
 * Refuses statements that Spark would parse and plan for minutes or hours, looking at no interruption: limits on a
 * running query cannot help there.
 */
final class StatementSize {

    /** The queries of the marts have about a hundred. */
    private static final int MOST_STEPS = 20_000;

    /** What people write is nested a dozen deep; generated conditions of a thousand terms are known. */
    private static final int DEEPEST = 2000;

    private static final int MOST_BRACKETS = 300;

    private StatementSize() {}

    /** Before the statement is parsed. The parser's time grows with the square of the brackets in one another. */
    static void check(String sql) {
        SqlBaseLexer lexer = new SqlBaseLexer(new UpperCaseCharStream(CharStreams.fromString(sql)));
        lexer.removeErrorListeners();
        int open = 0;
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            open += switch (token.getType()) {
                case SqlBaseLexer.LEFT_PAREN, SqlBaseLexer.LEFT_BRACKET -> 1;
                case SqlBaseLexer.RIGHT_PAREN, SqlBaseLexer.RIGHT_BRACKET -> -1;
                default -> 0;
            };
            if (open > MOST_BRACKETS) {
                throw nestedTooDeeply();
            }
        }
    }

    /** Before the statement is analysed. */
    static void check(LogicalPlan statement) {
        double steps = steps(statement, Map.of());
        if (steps > MOST_STEPS) {
            throw new JobFailedException(
                    "The statement names the parts of its with clause so often that %.3g steps come of it, more than %,d; name each part once or twice, or ask in several statements"
                            .formatted(steps, MOST_STEPS));
        }
    }

    /** @param named steps of the parts that may be named here: Spark puts a part wherever it is named */
    private static double steps(QueryPlan<?> plan, Map<String, Double> named) {
        if (plan instanceof UnresolvedWith with) {
            Map<String, Double> scope = new HashMap<>(named);
            for (Tuple2<String, SubqueryAlias> part : ReadingStatement.list(with.cteRelations())) {
                scope.put(key(part._1()), steps(part._2(), scope));
            }
            return steps(with.child(), scope);
        }
        if (plan instanceof UnresolvedRelation relation
                && relation.multipartIdentifier().length() == 1) {
            return named.getOrDefault(key(relation.multipartIdentifier().head()), 1.0);
        }
        for (Object expression : ReadingStatement.list(plan.expressions())) {
            refuseDeep((Expression) expression, 1);
        }
        double sum = 1;
        for (Seq<?> parts : List.of(plan.children(), plan.innerChildren(), plan.subqueries())) {
            for (Object part : ReadingStatement.list(parts)) {
                sum += part instanceof QueryPlan<?> inner ? steps(inner, named) : 0;
            }
        }
        return sum;
    }

    private static void refuseDeep(Expression expression, int depth) {
        if (depth > DEEPEST) {
            throw nestedTooDeeply();
        }
        ReadingStatement.list(expression.children()).forEach(child -> refuseDeep(child, depth + 1));
    }

    static JobFailedException nestedTooDeeply() {
        return new JobFailedException(ReadingStatement.NESTED_TOO_DEEPLY);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
