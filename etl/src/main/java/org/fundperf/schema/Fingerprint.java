package org.fundperf.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Tells whether the rules changed since a publication. A new spelling in a catalogue, or a better reader, is a reason
 * to read documents again although they did not change.
 */
public final class Fingerprint {

    private Fingerprint() {}

    /** Of everything that decides how a document is read: catalogues, form templates, and the reader's code. */
    public static String ofReading() {
        Stream<String> data = Stream.of("fundperf/catalogue", "fundperf/forms", "fundperf/prose");
        Stream<String> code = Stream.of("document", "form", "value", "conform", "prose", "fact", "finding")
                .map(name -> "org/fundperf/" + name);
        return of(Stream.concat(data, code));
    }

    /** Of everything that decides what the tables hold, given the facts. */
    public static String ofTables() {
        return of(Stream.of(
                "fundperf/catalogue", "fundperf/core", "fundperf/mart", "fundperf/ops", "fundperf/migration"));
    }

    private static String of(Stream<String> folders) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        folders.flatMap(folder -> ClassPathFiles.list(folder).stream()).forEach(path -> {
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update(content(path));
        });
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static byte[] content(String path) {
        try (InputStream in = Fingerprint.class.getResourceAsStream("/" + path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }
}
