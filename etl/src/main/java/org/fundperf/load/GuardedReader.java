package org.fundperf.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.net.URI;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.fundperf.document.Limit;
import org.fundperf.document.Limits;
import org.fundperf.document.UnreadableDocumentException;
import org.fundperf.fact.DocumentFacts;

/**
 * Reads a file of the inbox so that nothing in it can stop the others: one that fails, hangs or exhausts its memory
 * becomes a quarantined document with a reason.
 */
record GuardedReader(DocumentReader reader) implements Serializable {

    DocumentFacts read(InboxFile file, Configuration hadoop) {
        Limits limits = reader.limits();
        String sha256 = "";
        try {
            Path path = new Path(URI.create(file.location()));
            MessageDigest digest = DigestUtils.getSha256Digest();
            byte[] content;
            try (InputStream in =
                    new DigestInputStream(path.getFileSystem(hadoop).open(path), digest)) {
                // A file above the limit is hashed, not read.
                content = in.readNBytes(Math.toIntExact(limits.fileBytes()));
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            sha256 = HexFormat.of().formatHex(digest.digest());
            if (file.size() > limits.fileBytes()) {
                return refused(
                        file,
                        sha256,
                        Limit.FILE_BYTES.passed(
                                limits,
                                "The file has %,d bytes".formatted(file.size()),
                                file.size(),
                                "split it and send the parts"));
            }
            DocumentFacts facts = inTime(file, content);
            return FactRules.broken(facts)
                    .map(rule -> quarantined(
                            file,
                            facts.sha256(),
                            "reader_inconsistent",
                            "What was read contradicts itself (%s); please report the file".formatted(rule)))
                    .orElse(facts);
        } catch (IOException e) {
            return quarantined(
                    file,
                    sha256,
                    "unreadable",
                    "The file cannot be opened (%s); give read permission or send it again".formatted(oneLine(e)));
        } catch (TimeoutException e) {
            return refused(
                    file,
                    sha256,
                    Limit.SECONDS.passed(
                            limits, "Reading was not done in time", 0, "split the file or remove what is not a form"));
        } catch (ExecutionException e) {
            return quarantined(
                    file,
                    sha256,
                    "reader_failed",
                    "The reader failed (%s); please report the file".formatted(oneLine(e.getCause())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading " + file.path(), e);
        }
    }

    /** Runs in its own thread: a deep recursion or an endless loop is then that thread's alone. */
    private DocumentFacts inTime(InboxFile file, byte[] content)
            throws InterruptedException, ExecutionException, TimeoutException {
        FutureTask<DocumentFacts> task = new FutureTask<>(() -> reader.read(file.path(), content));
        Thread thread = new Thread(task, "read " + file.path());
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(reader.limits().time().toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            task.cancel(true);
        }
    }

    private static String oneLine(Throwable problem) {
        String message =
                problem.getMessage() == null ? "" : ": " + problem.getMessage().replaceAll("\\s+", " ");
        return problem.getClass().getSimpleName() + message;
    }

    private static DocumentFacts refused(InboxFile file, String sha256, UnreadableDocumentException refusal) {
        return quarantined(file, sha256, refusal.reasonCode(), refusal.getMessage());
    }

    private static DocumentFacts quarantined(InboxFile file, String sha256, String reasonCode, String reason) {
        return new DocumentFacts(
                file.path(),
                sha256,
                file.size(),
                "",
                "quarantined",
                reasonCode,
                reason,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
