package org.fundperf.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fundperf.schema.TableSchema;
import org.fundperf.schema.WarehouseSchema;

/** The tables that a statement names so far, by alias; good enough to complete names, also in half a statement. */
final class NamedTables {

    private static final Pattern REFERENCE =
            Pattern.compile("\\b(\\w+\\.\\w+)(?:\\s+as)?(?:\\s+(\\w+))?", Pattern.CASE_INSENSITIVE);

    private NamedTables() {}

    /** Tables by alias, or by full name when they have none. */
    static Map<String, TableSchema> in(String sql, WarehouseSchema schema) {
        Map<String, TableSchema> known =
                schema.tables().stream().collect(Collectors.toMap(TableSchema::fullName, table -> table));
        Map<String, TableSchema> named = new LinkedHashMap<>();
        Matcher matcher = REFERENCE.matcher(sql);
        while (matcher.find()) {
            Optional.ofNullable(known.get(matcher.group(1))).ifPresent(table -> {
                String next = matcher.group(2);
                boolean alias = next != null && !Words.ALL.contains(next.toLowerCase(java.util.Locale.ROOT));
                named.put(alias ? next : table.fullName(), table);
            });
        }
        return named;
    }
}
