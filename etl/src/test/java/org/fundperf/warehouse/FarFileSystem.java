package org.fundperf.warehouse;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** Stands for a file system of other machines: folders of this one under the scheme {@code far}, by another clock. */
public final class FarFileSystem extends RawLocalFileSystem {

    private static final Duration AHEAD = Duration.ofHours(5);

    @Override
    public String getScheme() {
        return "far";
    }

    @Override
    public URI getUri() {
        return URI.create("far:///");
    }

    @Override
    public FileStatus getFileStatus(Path path) throws IOException {
        FileStatus status = super.getFileStatus(path);
        return new FileStatus(
                status.getLen(),
                status.isDirectory(),
                status.getReplication(),
                status.getBlockSize(),
                status.getModificationTime() + AHEAD.toMillis(),
                status.getPath());
    }
}
