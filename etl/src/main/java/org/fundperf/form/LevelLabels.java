package org.fundperf.form;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fundperf.schema.SchemaFiles;

/** Known level labels: {@code forms/levels.csv}. */
final class LevelLabels {

    private record Key(String label, int rank) {}

    private static final int LONGEST_LABEL = 24;
    private static final Map<Key, Level> LEVELS = load();

    private LevelLabels() {}

    /** The label read as one of the given rank, 1 or 2; empty when the text is no such label. */
    static Optional<Level> find(String text, int rank) {
        if (text.length() > LONGEST_LABEL) {
            return Optional.empty();
        }
        return known(text, rank)
                // What is spelt right for the other rank is no slip of the pen.
                .or(() -> known(text, 3 - rank).isPresent() ? Optional.empty() : mistyped(text, rank))
                .map(known -> new Level(text, rank, known.code(), known.parent()));
    }

    private static Optional<Level> known(String text, int rank) {
        return Optional.ofNullable(LEVELS.get(new Key(Wording.levelCore(text), rank)));
    }

    /** 产岀指标, 满意度指际: only what ends like a label may be a misspelt one. */
    private static Optional<Level> mistyped(String text, int rank) {
        String meant = LookAlikes.replace(text);
        boolean label = Wording.withoutRemarks(Wording.squeeze(meant)).endsWith("指标");
        return label && !meant.equals(text) ? known(meant, rank) : Optional.empty();
    }

    /** True when the text is a level label of either rank. */
    static boolean isLevel(String text) {
        return find(text, 1).isPresent() || find(text, 2).isPresent();
    }

    private static Map<Key, Level> load() {
        Map<Key, Level> levels = new HashMap<>();
        SchemaFiles.each("forms/levels.csv", row -> {
            int rank = Integer.parseInt(row.get("level"));
            String parent = row.get("parent").isEmpty() ? null : row.get("parent");
            levels.put(new Key(row.get("label"), rank), new Level(row.get("label"), rank, row.get("code"), parent));
        });
        return Map.copyOf(levels);
    }
}
