package org.fundperf.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.fundperf.JobFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarehouseLockTest {

    private static final Duration NEVER = Duration.ofHours(1);

    @TempDir
    private java.nio.file.Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"file:", "far:"})
    void theSecondIsToldWhoseItIsOrWaits(String scheme) {
        WarehouseFolder warehouse = WarehouseFolder.writable(scheme + folder.resolve("warehouse"));
        String holder = "Process " + ProcessHandle.current().pid();
        WarehouseLock first = WarehouseLock.take(warehouse);
        assertThatThrownBy(() -> WarehouseLock.take(warehouse))
                .isInstanceOf(JobFailedException.class)
                .hasMessageStartingWith(holder)
                .hasMessageContaining("is writing the warehouse " + warehouse.display())
                .hasMessageEndingWith("run again when it has finished, or wait for it with --wait MINUTES");

        List<String> told = new ArrayList<>();
        var release = CompletableFuture.runAsync(
                first::close, CompletableFuture.delayedExecutor(1500, TimeUnit.MILLISECONDS));
        try (WarehouseLock second = WarehouseLock.take(warehouse, Duration.ofMinutes(2), told::add)) {
            assertThat(second).isNotNull();
            assertThat(release).isDone();
        }
        assertThat(told).singleElement().asString().startsWith(holder).endsWith("waiting up to 2 minutes for it");
        assertThatThrownBy(() -> {
                    try (WarehouseLock third = WarehouseLock.take(warehouse)) {
                        assertThat(third).isNotNull();
                        WarehouseLock.take(warehouse, Duration.ofSeconds(1), told::add);
                    }
                })
                .hasMessageContaining("is still writing the warehouse");
    }

    @Test
    void aWarehouseElsewhereLeavesNothingBehind() {
        WarehouseFolder warehouse = WarehouseFolder.writable("far:" + folder.resolve("warehouse"));
        WarehouseLock.take(warehouse).close();
        WarehouseLock.take(warehouse).close();
        assertThat(folder.resolve("warehouse").toFile().list()).containsExactly("_fundperf.json");
    }

    @Test
    void ofManyThatFindADeadHolderOneTakesItsPlace() throws Exception {
        assertThat(latch(NEVER, NEVER).tryLock()).isTrue();
        assertThat(latch(NEVER, Duration.ofMinutes(1)).tryLock()).isFalse();
        TimeUnit.MILLISECONDS.sleep(2100);
        List<CompletableFuture<Boolean>> heirs = IntStream.range(0, 4)
                .mapToObj(heir -> CompletableFuture.supplyAsync(() -> tryLock(latch(NEVER, Duration.ofSeconds(2)))))
                .toList();
        assertThat(heirs.stream().map(CompletableFuture::join)).containsOnlyOnce(true);
        assertThat(folder.toFile().list()).containsExactly("_lock");
    }

    @Test
    void aHolderWhoGivesSignsIsAliveAndADispossessedOneTakesNothingBack() throws Exception {
        LeaseLatch alive = latch(Duration.ofSeconds(1), NEVER);
        assertThat(alive.tryLock()).isTrue();
        TimeUnit.MILLISECONDS.sleep(3500);
        LeaseLatch other = latch(NEVER, Duration.ofSeconds(2));
        assertThat(other.tryLock()).isFalse();
        assertThat(other.holder()).contains(" on ").contains("counts as dead after 2 s");

        Files.writeString(folder.resolve("_lock"), "");
        assertThat(other.holder()).startsWith("Another process");
        Files.writeString(folder.resolve("_lock"), "{\"host\":\"b\",\"process\":1,\"since\":\"now\",\"token\":\"t\"}");
        TimeUnit.MILLISECONDS.sleep(1500);
        alive.unlock();
        assertThat(other.holder()).startsWith("Process 1 on b, since now,");
    }

    private LeaseLatch latch(Duration refresh, Duration deadAfter) {
        try {
            FileSystem files = FileSystem.get(URI.create("far:///"), new Configuration());
            return new LeaseLatch(files, new Path("far:" + folder.resolve("_lock")), refresh, deadAfter);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean tryLock(LeaseLatch latch) {
        try {
            return latch.tryLock();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
