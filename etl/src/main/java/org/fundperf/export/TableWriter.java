package org.fundperf.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes tables in one format. */
interface TableWriter {

    /** Writes all the tables into an empty folder. */
    List<ExportedFile> write(PublishedSnapshot snapshot, List<PublishedTable> tables, Path folder) throws IOException;
}
