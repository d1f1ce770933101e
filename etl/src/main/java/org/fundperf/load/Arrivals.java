package org.fundperf.load;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** Finds what is new or changed under the inbox: by path, size and time first, by content where these differ. */
public final class Arrivals {

    private final Configuration hadoop;
    private final Map<String, DocumentRecord> standing = new HashMap<>();

    /** Compares with what the last publication knows. */
    public Arrivals(Configuration hadoop, Collection<DocumentRecord> known) {
        this.hadoop = hadoop;
        known.stream()
                .filter(DocumentRecord::stands)
                .forEach(document -> standing.put(document.sourceFile(), document));
    }

    /** Files to read. */
    public List<InboxFile> among(List<InboxFile> files) {
        List<InboxFile> result = new ArrayList<>();
        for (InboxFile file : files) {
            DocumentRecord known = standing.get(file.path());
            if (known == null || (known.sha256().isEmpty() ? opens(file) : !unchanged(file, known))) {
                result.add(file);
            }
        }
        return result;
    }

    /** A file that was only touched, or copied with a new time, costs its hash and nothing else. */
    private boolean unchanged(InboxFile file, DocumentRecord known) {
        return known.looksLike(file)
                || (known.sizeBytes() == file.size() && known.sha256().equals(sha256(file)));
    }

    /** Giving read permission changes neither size nor time. */
    private boolean opens(InboxFile file) {
        Path path = new Path(URI.create(file.location()));
        try (InputStream in = path.getFileSystem(hadoop).open(path)) {
            return in.read() >= -1;
        } catch (IOException e) {
            return false;
        }
    }

    private String sha256(InboxFile file) {
        Path path = new Path(URI.create(file.location()));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in =
                    new DigestInputStream(path.getFileSystem(hadoop).open(path), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            return "";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
