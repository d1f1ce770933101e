package org.fundperf.load;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** Finds what is new or changed under the inbox: by path, size and time first, by content where these differ. */
public final class Arrivals {

    private final Configuration hadoop;
    private final Map<String, FileRecord> lying;
    private final Map<String, FileRecord> primaries;

    /** Compares with what the last publication knows. */
    public Arrivals(Configuration hadoop, Collection<FileRecord> known) {
        this.hadoop = hadoop;
        this.lying = FileLedger.lying(known);
        this.primaries = FileLedger.primaries(known);
    }

    /** Files to read: new and changed ones, and copies of a content whose first copy changed or is gone. */
    public List<InboxFile> among(List<InboxFile> files) {
        Map<Boolean, List<InboxFile>> byChange = files.stream().collect(Collectors.partitioningBy(this::isUnchanged));
        Set<String> unchanged = byChange.get(true).stream().map(InboxFile::path).collect(Collectors.toSet());
        Stream<InboxFile> copies =
                byChange.get(true).stream().filter(file -> !unchanged.contains(primaryPath(lying.get(file.path()))));
        return Stream.concat(byChange.get(false).stream(), copies).toList();
    }

    private String primaryPath(FileRecord file) {
        return file.documentId() == null
                ? file.sourceFile()
                : primaries.get(file.documentId()).sourceFile();
    }

    private boolean isUnchanged(InboxFile file) {
        FileRecord known = lying.get(file.path());
        return known != null && (known.sha256().isEmpty() ? !opens(file) : unchanged(file, known));
    }

    /** A file that was only touched, or copied with a new time, costs its hash and nothing else. */
    private boolean unchanged(InboxFile file, FileRecord known) {
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
        try (InputStream in = path.getFileSystem(hadoop).open(path)) {
            return DigestUtils.sha256Hex(in);
        } catch (IOException e) {
            return "";
        }
    }
}
