package org.fundperf.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fundperf.JobFailedException;
import org.fundperf.document.Limit;
import org.fundperf.document.Limits;
import org.fundperf.document.UnreadableDocumentException;
import org.fundperf.fact.DocumentFacts;
import org.fundperf.fact.DocumentTrace;
import org.fundperf.fact.FactReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fundperf inspect FILE}: what the reader sees in one document, without a warehouse and without Spark. */
@Command(name = "inspect", description = "Show what is read from one document: forms, rows, readings, findings.")
public final class InspectCommand implements Callable<Integer> {

    /** How the reading is printed. */
    enum Format {
        TEXT,
        JSON
    }

    @Parameters(paramLabel = "FILE", description = "A form as xlsx, docx, pdf, html, txt …")
    private Path file;

    @Mixin
    private LimitOption limit;

    @Option(names = "--format", defaultValue = "TEXT", description = "text (default) or json")
    private Format format;

    @Option(
            names = "--trace",
            description = "Say also why: how forms were recognised, which text decided year, region and fund, which"
                    + " rule read each value, and what was tried for what was not read.")
    private boolean trace;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new JobFailedException(
                    file + " is no file; give the path of one document, or use run --inbox for a folder");
        }
        checkSize(Files.size(file));
        if (!Files.isReadable(file)) {
            throw new JobFailedException(file + " cannot be read: no permission; make it readable for this user");
        }
        FactReader.checkData();
        // The two nearest folders may say year and region, as they do in an inbox.
        Path absolute = file.toAbsolutePath().normalize();
        int names = absolute.getNameCount();
        String path = absolute.subpath(Math.max(0, names - 3), names).toString().replace('\\', '/');
        DocumentTrace traced = new FactReader(limit.limits()).trace(path, Files.readAllBytes(file));
        DocumentFacts facts = traced.facts();
        if (format == Format.JSON) {
            System.out.print(InspectReport.json(trace ? traced : facts));
        } else {
            System.out.print(InspectReport.text(facts) + (trace ? TraceReport.text(traced) : ""));
        }
        if (facts.reason() != null) {
            System.err.println(
                    "fundperf: %s is %s (%s): %s".formatted(file, facts.state(), facts.reasonCode(), facts.reason()));
        }
        // A document that cannot be read is an answer, but a script must be able to tell.
        return facts.state().equals("loaded") ? 0 : 1;
    }

    /** Before a byte is read: a file larger than the memory would end the program. */
    private void checkSize(long bytes) {
        Limits limits = limit.limits();
        if (bytes > limits.fileBytes()) {
            UnreadableDocumentException refused = Limit.FILE_BYTES.passed(
                    limits, "The file has %,d bytes".formatted(bytes), bytes, "send a smaller file");
            throw new JobFailedException(
                    "%s is quarantined (%s): %s".formatted(file, refused.reasonCode(), refused.getMessage()));
        }
    }
}
