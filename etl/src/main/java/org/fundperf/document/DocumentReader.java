package org.fundperf.document;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads a document of any supported format into blocks. Nothing is fetched, executed or written, whatever the document
 * contains.
 */
public final class DocumentReader {

    private final Limits limits;

    /** @param limits what one document may cost; {@link Limits#DEFAULT} for most uses */
    public DocumentReader(Limits limits) {
        this.limits = limits;
    }

    /**
     * Reads one document.
     *
     * @param path where it was found, relative to the inbox; says nothing about the format
     * @param content the whole file; decides the format
     * @throws UnreadableDocumentException with a reason code and one sentence of problem, cause and remedy
     */
    public Document read(String path, byte[] content) throws UnreadableDocumentException {
        if (content.length == 0) {
            throw new UnreadableDocumentException(
                    "empty_file", "The file is empty, so its copying or saving broke off; send it again");
        }
        if (content.length > limits.fileBytes()) {
            throw Limit.FILE_BYTES.passed(
                    limits, "The file has %,d bytes".formatted(content.length), content.length, "send a smaller file");
        }
        return within(() -> readNow(path, content));
    }

    private Document readNow(String path, byte[] content) throws UnreadableDocumentException {
        try {
            FormatReader reader = FormatDetector.readerFor(content, limits);
            BlockCollector collector = new BlockCollector(limits);
            reader.read(content, collector);
            return collector.document(path, reader.container());
        } catch (IOException | RuntimeException e) {
            // Parsers of binary formats answer broken input with any exception there is.
            UnreadableDocumentException damaged = new UnreadableDocumentException(
                    "damaged",
                    "The file is damaged or incomplete (%s); open it in its program, save it again and send it again"
                            .formatted(firstLine(e)));
            damaged.initCause(e);
            throw damaged;
        } catch (StackOverflowError e) {
            throw new UnreadableDocumentException(
                    "too_complex", "The document is nested too deeply to be read; copy its tables into a new document");
        } catch (OutOfMemoryError e) {
            throw new UnreadableDocumentException(
                    "too_large",
                    "The document needs more memory than there is; split it, or give more with FUNDPERF_HEAP=4g");
        }
    }

    private static String firstLine(Exception e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        String line = message.lines().findFirst().orElse("").strip();
        return line.length() <= 160 ? line : line.substring(0, 160) + "…";
    }

    /**
     * A thread of its own for each document: one that hangs in a parser is left behind as a daemon and cannot hold up
     * the others.
     */
    private Document within(Reading reading) throws UnreadableDocumentException {
        FutureTask<Document> task = new FutureTask<>(reading::read);
        Thread thread = new Thread(task, "document");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
            throw BlockCollector.tooSlow(limits);
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a document was read", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnreadableDocumentException unreadable) {
                throw unreadable;
            }
            throw new IllegalStateException("The reader failed", e.getCause());
        }
    }

    @FunctionalInterface
    private interface Reading {
        Document read() throws UnreadableDocumentException;
    }
}
