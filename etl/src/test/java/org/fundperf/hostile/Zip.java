package org.fundperf.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Archives put together from parts. */
final class Zip {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream out = new ZipOutputStream(bytes);

    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    static Content text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same text again and again, between a head and a foot, without holding all of it in memory. */
    static Content repeated(String head, String text, int times, String foot) {
        return out -> {
            text(head).write(out);
            byte[] piece = text.repeat(Math.min(times, 1_000)).getBytes(StandardCharsets.UTF_8);
            for (int written = 0; written < times; written += Math.min(times, 1_000)) {
                out.write(piece);
            }
            text(foot).write(out);
        };
    }

    Zip with(String name, Content content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        content.write(out);
        out.closeEntry();
        return this;
    }

    byte[] bytes() throws IOException {
        out.close();
        return bytes.toByteArray();
    }

    /** The parts of an archive in their order. */
    static Map<String, byte[]> parts(byte[] archive) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    static byte[] of(Map<String, byte[]> parts) throws IOException {
        Zip zip = new Zip();
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            zip.with(part.getKey(), out -> out.write(part.getValue()));
        }
        return zip.bytes();
    }
}
