package org.fundperf.serve;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
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
    private final WarehouseSchema schema = WarehouseSchema.load();

    Desk(SparkSession root, WarehouseFolder warehouse, Limits limits, Authenticator authenticator, AuditLog audit) {
        this.root = root;
        this.snapshots = new Snapshots(warehouse);
        this.limits = limits;
        this.workplace = new Workplace(root.sparkContext(), limits.running());
        this.audit = audit;
        this.authenticator = authenticator;
    }

    /** Opens a connection; it shows the publication in force at this moment, unless its client names another. */
    Connection connect(Client client, Map<String, String> configuration) {
        return new Connection(client, limits, workplace, audit, root.newSession(), snapshots, configuration);
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
