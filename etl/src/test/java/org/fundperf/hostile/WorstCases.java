package org.fundperf.hostile;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fundperf.fact.DocumentFacts;
import org.fundperf.fact.FactReader;

/** Reads the worst cases one after another and prints what each came to and cost; to be started with a heap of 1 GiB. */
final class WorstCases {

    private WorstCases() {}

    /**
     * Starts here.
     *
     * @param arguments a regular expression for the names that are wanted; with a second one, the folder that the files go to
     */
    public static void main(String[] arguments) throws Exception {
        FactReader reader = new FactReader();
        for (Map.Entry<String, HostileFile> file : HostileFiles.all().entrySet()) {
            if (arguments.length > 0 && !file.getKey().matches(arguments[0])) {
                continue;
            }
            byte[] content = file.getValue().content();
            if (arguments.length > 1) {
                Files.write(Path.of(arguments[1], file.getKey()), content);
                continue;
            }
            List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .toList();
            System.gc();
            heap.forEach(MemoryPoolMXBean::resetPeakUsage);
            long start = System.nanoTime();
            DocumentFacts facts = reader.read(file.getKey(), content);
            long millis = (System.nanoTime() - start) / 1_000_000;
            long peak = heap.stream()
                            .mapToLong(pool -> pool.getPeakUsage().getUsed())
                            .sum()
                    >> 20;
            System.out.printf(
                    "%s\t%d\t%d\t%d\t%s\t%s%n",
                    file.getKey(), content.length >> 10, millis, peak, facts.reasonCode(), facts.reason());
        }
    }
}
