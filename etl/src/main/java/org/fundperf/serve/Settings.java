package org.fundperf.serve;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.util.DateTimeUtils;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.fundperf.JobFailedException;
import org.fundperf.schema.WarehouseSchema;

/** The few options a client may set on its connection. */
final class Settings {

    static final StructType STRUCTURE =
            new StructType().add("key", DataTypes.StringType).add("value", DataTypes.StringType);

    private static final String PUBLICATION = "fundperf.publication";
    private static final String TIME_ZONE = "spark.sql.session.timeZone";
    private static final String STRICT = "spark.sql.ansi.enabled";
    private static final List<String> KEYS = List.of(PUBLICATION, TIME_ZONE, STRICT);
    private static final String DRIVERS_DEFAULT = "default";
    private static final String FOR_PEOPLE = "mart";
    private static final List<String> PREFIXES = List.of("set:hiveconf:", "set:hivevar:");

    private final SparkSession session;
    private final Snapshots snapshots;
    private volatile long publication;

    Settings(SparkSession session, Snapshots snapshots) {
        this.session = session;
        this.snapshots = snapshots;
    }

    SparkSession session() {
        return session;
    }

    /** The publication that is shown. */
    long publication() {
        return publication;
    }

    /**
     * Takes what stands in a client's address. Drivers send options of their own there that mean nothing here; those
     * that nobody may set are left out without a word, too, or half of the drivers could not connect.
     */
    void begin(Map<String, String> configuration) {
        Map<String, String> given = new TreeMap<>();
        configuration.forEach((key, value) -> given.put(withoutPrefix(key), value));
        set(PUBLICATION, given.getOrDefault(PUBLICATION, Snapshots.NEWEST));
        use(given.getOrDefault("use:database", DRIVERS_DEFAULT));
        for (String key : List.of(TIME_ZONE, STRICT)) {
            if (given.containsKey(key)) {
                set(key, given.get(key));
            }
        }
    }

    private void use(String database) {
        String wanted = database.equals(DRIVERS_DEFAULT) ? FOR_PEOPLE : database;
        if (!WarehouseSchema.DATABASES.contains(wanted)) {
            throw new JobFailedException("There is no database “%s”; connect to %s"
                    .formatted(database, String.join(", ", WarehouseSchema.DATABASES)));
        }
        session.sessionState().catalogManager().setCurrentNamespace(new String[] {wanted});
    }

    private static String withoutPrefix(String key) {
        for (String prefix : PREFIXES) {
            if (key.startsWith(prefix)) {
                return key.substring(prefix.length());
            }
        }
        return key;
    }

    /** The answer to {@code set key = value}. */
    List<Row> set(String key, String value) {
        String given = value.strip();
        if (known(key).equals(PUBLICATION)) {
            publication = snapshots.show(session, given.toLowerCase(Locale.ROOT));
        } else {
            change(key, given);
        }
        return show(key);
    }

    private void change(String key, String value) {
        String before = session.conf().get(key);
        try {
            session.conf().set(key, value);
            // Spark looks at some values only when it uses them.
            DateTimeUtils.getZoneId(session.conf().get(TIME_ZONE));
        } catch (RuntimeException e) {
            session.conf().set(key, before);
            throw new JobFailedException("%s cannot be “%s”: %s".formatted(key, value, e.getMessage()), e);
        }
    }

    /** The answer to {@code set key}. */
    List<Row> show(String key) {
        String value = known(key).equals(PUBLICATION)
                ? Long.toString(publication)
                : session.conf().get(key);
        return List.of(RowFactory.create(key, value));
    }

    /** The answer to {@code set}: all that may be set. */
    List<Row> showAll() {
        return KEYS.stream().flatMap(key -> show(key).stream()).toList();
    }

    private static String known(String key) {
        if (!KEYS.contains(key)) {
            throw new JobFailedException(
                    "The option %s cannot be set or read here, because others use this server too; you may set %s"
                            .formatted(key, String.join(", ", KEYS)));
        }
        return key;
    }
}
