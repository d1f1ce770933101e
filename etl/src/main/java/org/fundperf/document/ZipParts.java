package org.fundperf.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The parts of an Office file, unpacked one at a time under the limits on size and compression. */
final class ZipParts implements AutoCloseable {

    /** Office files have some dozen parts, some hundred with pictures. */
    private static final int MOST_PARTS = 20_000;
    /** A small part may be compressed however well. */
    private static final long RATIO_FREE_BYTES = 4L << 20;

    private final Limits limits;
    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> parts = new HashMap<>();
    private long unpacked;

    ZipParts(byte[] content, Limits limits) throws IOException, UnreadableDocumentException {
        this.limits = limits;
        checkParts(content);
        this.zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .setIgnoreLocalFileHeader(true)
                .get();
        Enumeration<ZipArchiveEntry> entries = zip.getEntries();
        while (entries.hasMoreElements()) {
            ZipArchiveEntry entry = entries.nextElement();
            parts.putIfAbsent(key(entry.getName()), entry);
        }
    }

    /** Counts before the library does, which keeps half a kilobyte for each part. */
    private static void checkParts(byte[] content) throws UnreadableDocumentException {
        int found = 0;
        for (int i = 0; i + 3 < content.length; i++) {
            boolean entry = content[i] == 'P' && content[i + 1] == 'K' && content[i + 2] == 1 && content[i + 3] == 2;
            found += entry ? 1 : 0;
        }
        if (found > MOST_PARTS) {
            throw new UnreadableDocumentException(
                    "too_large",
                    "The archive holds more than %,d parts, so it is no document; send the document itself"
                            .formatted(MOST_PARTS));
        }
    }

    boolean has(String name) {
        return parts.containsKey(key(name));
    }

    boolean hasFolder(String prefix) {
        return parts.keySet().stream().anyMatch(name -> name.startsWith(prefix));
    }

    /** Opens a part; reading it fails with {@link PackedTooTightly} when it passes a limit. */
    InputStream open(String name) throws IOException, UnreadableDocumentException {
        ZipArchiveEntry entry = parts.get(key(name));
        if (entry == null) {
            throw new IOException("part " + name + " is missing");
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new UnreadableDocumentException(
                    "encrypted", "The file is protected by a password; save it without one and send it again");
        }
        return new Metered(zip.getInputStream(entry), entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Names of parts are compared without regard to case, and some writers begin them with a slash. */
    private static String key(String name) {
        String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }

    /** Counts what comes out, because the sizes that an archive declares can lie. */
    private final class Metered extends FilterInputStream {
        private final ZipArchiveEntry entry;
        private final long packedBytes;
        private final CRC32 checksum = new CRC32();
        private long partBytes;

        Metered(InputStream in, ZipArchiveEntry entry) {
            super(in);
            this.entry = entry;
            this.packedBytes = Math.max(1, entry.getCompressedSize());
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            if (count > 0) {
                partBytes += count;
                unpacked += count;
                checksum.update(target, offset, count);
                check();
            }
            return count;
        }

        /** Compares checksums, because a flipped bit can make another digit of a digit. */
        @Override
        public void close() throws IOException {
            try {
                transferTo(OutputStream.nullOutputStream());
                if (checksum.getValue() != entry.getCrc()) {
                    throw new IOException("the checksum of its part " + entry.getName() + " is wrong");
                }
            } finally {
                super.close();
            }
        }

        private void check() throws PackedTooTightly {
            if (partBytes > RATIO_FREE_BYTES && partBytes / packedBytes > limits.compressionRatio()) {
                throw new PackedTooTightly(Limit.COMPRESSION_RATIO.passed(
                        limits,
                        "A part of the file unpacks to %,d times its size, as in files made to do harm"
                                .formatted(partBytes / packedBytes),
                        partBytes / packedBytes,
                        "save it again in its program"));
            }
            if (unpacked > limits.unpackedBytes()) {
                throw new PackedTooTightly(Limit.UNPACKED_BYTES.passed(
                        limits,
                        "The file unpacks to %,d bytes or more".formatted(unpacked),
                        unpacked,
                        "take out what is no form"));
            }
        }
    }

    /** A limit passed inside a stream, where only an {@link IOException} can get out. */
    static final class PackedTooTightly extends IOException {
        private final transient UnreadableDocumentException unreadable;

        PackedTooTightly(UnreadableDocumentException unreadable) {
            super(unreadable.getMessage());
            this.unreadable = unreadable;
        }

        UnreadableDocumentException unreadable() {
            return unreadable;
        }
    }
}
