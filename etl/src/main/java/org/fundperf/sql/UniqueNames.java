package org.fundperf.sql;

import java.util.ArrayList;
import java.util.List;

/** A query may return two columns of one name; a JSON object may not. */
final class UniqueNames {

    private UniqueNames() {}

    static List<String> of(List<Answer.Column> columns) {
        List<String> names = new ArrayList<>();
        for (Answer.Column column : columns) {
            String name = column.name();
            for (int copy = 2; names.contains(name); copy++) {
                name = column.name() + "_" + copy;
            }
            names.add(name);
        }
        return names;
    }
}
