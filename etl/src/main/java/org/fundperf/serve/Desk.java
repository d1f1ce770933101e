package org.fundperf.serve;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.apache.spark.sql.SparkSession;
import org.fundperf.JobFailedException;
import org.fundperf.schema.WarehouseSchema;
import org.fundperf.warehouse.SnapshotCatalog;
import org.fundperf.warehouse.WarehouseFolder;

/** Lets clients in: what all connections have in common. */
final class Desk {

    private final SparkSession root;
    private final Snapshots snapshots;
    private final Limits limits;
    private final Workplace workplace;
    private final AuditLog audit;
    private final Authenticator authenticator;
    private final Semaphore seats;
    private final WarehouseSchema schema = WarehouseSchema.load();

    Desk(
            SparkSession root,
            WarehouseFolder warehouse,
            Limits limits,
            Authenticator authenticator,
            AuditLog audit,
            Runnable whenLost) {
        this.root = root;
        this.snapshots = new Snapshots(warehouse);
        this.limits = limits;
        this.workplace = new Workplace(root.sparkContext(), limits.running(), whenLost);
        this.audit = audit;
        this.seats = new Semaphore(limits.connections());
        this.authenticator = authenticator;
    }

    /** Asks once, as clients will: Spark's first answer takes seconds, which none of them should wait for. */
    void warmUp() {
        SparkSession session = root.newSession();
        snapshots.show(session, Snapshots.NEWEST);
        SparkSession.setActiveSession(session);
        session.sql("select count(*) from ops.publication").collectAsList();
        SparkSession.clearActiveSession();
    }

    /** Opens a connection; it shows the publication in force at this moment, unless its client names another. */
    Connection connect(Client client, Map<String, String> configuration) {
        if (!seats.tryAcquire()) {
            throw new JobFailedException(
                    "The server has %d connections open, and the limit connections is that; close some, or have the server started with --limit connections=%d"
                            .formatted(limits.connections(), 2L * limits.connections()));
        }
        try {
            SparkSession session = root.newSession();
            // Spark looks up by thread whose settings hold.
            SparkSession.setActiveSession(session);
            Settings settings = new Settings(session, snapshots);
            settings.begin(configuration);
            return new Connection(client, limits, workplace, audit, settings, seats::release);
        } catch (RuntimeException e) {
            seats.release();
            throw e;
        }
    }

    /** Whether this user may come in; a refusal is recorded. */
    boolean admits(String user, String password, String address) {
        boolean admitted = authenticator.accepts(user, password);
        if (!admitted) {
            Map<String, String> who = new LinkedHashMap<>();
            who.put("user", user);
            who.put("address", address);
            audit.add("refused", who);
        }
        return admitted;
    }

    /** Keys of the tables that a connection shows. */
    Keys keys(SparkSession session) {
        return new Keys(schema, SnapshotCatalog.of(session).pins().keySet());
    }

    Limits limits() {
        return limits;
    }

    Workplace workplace() {
        return workplace;
    }

    String sparkVersion() {
        return root.version();
    }
}
