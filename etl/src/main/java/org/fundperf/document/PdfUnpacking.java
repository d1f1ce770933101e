package org.fundperf.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Unpacks each stream to nowhere as PDFBox will, under the limits; {@link PdfStreams} cannot see in the bytes what is
 * packed twice, in an older way or under encryption.
 */
final class PdfUnpacking {

    private final BlockCollector limits;
    private long unpacked;

    PdfUnpacking(BlockCollector limits) {
        this.limits = limits;
    }

    /** All streams but pictures, which are never unpacked. */
    void check(COSDocument document) throws UnreadableDocumentException {
        for (Map.Entry<COSObjectKey, Long> entry : document.getXrefTable().entrySet()) {
            limits.checkTime();
            // Objects inside of other streams have no positive place, and cannot be streams.
            COSObject object = entry.getValue() > 0 ? document.getObjectFromPool(entry.getKey()) : null;
            if (object != null
                    && object.getObject() instanceof COSStream stream
                    && !COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
                check(stream);
            }
        }
    }

    private void check(COSStream stream) throws UnreadableDocumentException {
        try (InputStream packed = stream.createRawInputStream()) {
            check(packed, stream, stream.getFilters());
        } catch (IOException e) {
            // PDFBox reads up to the break, and says so where it matters.
            limits.checkTime();
        }
    }

    /** @param filters a name or an array of names; null for none */
    void check(InputStream packed, COSDictionary properties, COSBase filters)
            throws IOException, UnreadableDocumentException {
        InputStream stage = packed;
        List<COSName> names = names(filters);
        for (int i = 0; i < names.size(); i++) {
            Bounded out = new Bounded();
            try {
                FilterFactory.INSTANCE.getFilter(names.get(i)).decode(stage, out, properties, i);
            } catch (IOException e) {
                if (out.size() < PdfStreams.LARGEST) {
                    throw e;
                }
            }
            unpacked += out.size();
            if (out.size() >= PdfStreams.LARGEST || unpacked > limits.limits().unpackedBytes()) {
                throw PdfStreams.tooLarge(Math.min(unpacked, PdfStreams.LARGEST));
            }
            stage = new ByteArrayInputStream(out.toByteArray());
        }
    }

    private static List<COSName> names(COSBase filters) {
        List<COSName> names = new ArrayList<>();
        if (filters instanceof COSName name) {
            names.add(name);
        } else if (filters instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSName name) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** Takes as much as a stream may hold. */
    private static final class Bounded extends OutputStream {
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

        @Override
        public void write(int b) throws IOException {
            kept.write(b);
            checkSize();
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            kept.write(bytes, offset, Math.min(length, PdfStreams.LARGEST - kept.size()));
            checkSize();
        }

        private void checkSize() throws IOException {
            if (kept.size() >= PdfStreams.LARGEST) {
                throw new IOException("a stream is too large");
            }
        }

        int size() {
            return kept.size();
        }

        byte[] toByteArray() {
            return kept.toByteArray();
        }
    }
}
