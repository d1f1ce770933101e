package org.fundperf.cli;

import java.util.concurrent.Callable;
import org.fundperf.publish.Publication;
import org.fundperf.publish.Rollback;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fundperf rollback}: an earlier snapshot is in force again. */
@Command(name = "rollback", description = "Put an earlier snapshot in force again, by default the one before.")
public final class RollbackCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private WarehouseOption warehouse;

    @Mixin
    private WaitOption wait;

    @Parameters(paramLabel = "ID", arity = "0..1", description = "A publication, as `fundperf publications` lists it.")
    private Long id;

    @Override
    public Integer call() {
        Publication restored = Rollback.to(
                warehouse.location(), id, wait.patience(), spec.commandLine().getOut()::println);
        spec.commandLine()
                .getOut()
                .printf(
                        "Publication %d is in force; it shows the tables of publication %d%n",
                        restored.publicationId(), restored.restoredPublicationId());
        return 0;
    }
}
