package org.fundperf.mart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A question of {@code warehouse-schema/COOKBOOK.md} and the query that answers it.
 *
 * @param mayBeEmpty whether the text says that no rows are right on the samples
 */
record Recipe(int number, String question, boolean mayBeEmpty, String sql) {

    private static final Path COOKBOOK = Path.of("..", "warehouse-schema", "COOKBOOK.md");
    private static final Pattern ENTRY =
            Pattern.compile("^### (\\d+)\\. (.*?)\\n(.*?)```sql\\n(.*?)```", Pattern.DOTALL | Pattern.MULTILINE);

    static List<Recipe> all() throws IOException {
        return ENTRY.matcher(Files.readString(COOKBOOK))
                .results()
                .map(Recipe::of)
                .toList();
    }

    private static Recipe of(MatchResult entry) {
        return new Recipe(
                Integer.parseInt(entry.group(1)),
                entry.group(2),
                entry.group(3).contains("*May be empty: "),
                entry.group(4));
    }

    @Override
    public String toString() {
        return number + ". " + question;
    }
}
