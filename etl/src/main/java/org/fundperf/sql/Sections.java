package org.fundperf.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.fundperf.schema.SchemaFiles;

/**
 * A page of answers, one for each SQL file of a folder of {@code warehouse-schema}. The file's first line, a comment,
 * is the section's heading.
 */
public final class Sections {

    private final SnapshotQuery snapshot;
    private final List<String> files;

    /** The page that a folder describes, such as {@code status}. */
    public Sections(SnapshotQuery snapshot, String folder) {
        this.snapshot = snapshot;
        this.files = SchemaFiles.list(folder);
    }

    /** Headings and aligned tables; a section without rows is left out. */
    public void printText(Writer out) {
        try {
            for (String file : files) {
                String sql = SchemaFiles.text(file);
                TextTable table = TextTable.of(snapshot.ask(sql));
                if (table.size() > 0) {
                    out.write('\n' + sql.lines().findFirst().orElseThrow().replaceFirst("^--\\s*", "") + '\n');
                    table.print(out);
                }
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The answer cannot be written", e);
        }
    }

    /** One JSON object with an array for each section, named as its file. */
    public void printJson(Writer out) {
        try {
            String separator = "{";
            for (String file : files) {
                String name = file.replaceFirst("^.*/(?:\\d+_)?", "").replace(".sql", "");
                out.write(separator + "\"" + name + "\": ");
                Format.JSON.print(snapshot.ask(SchemaFiles.text(file)), out);
                separator = ",";
            }
            out.write("}\n");
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The answer cannot be written", e);
        }
    }
}
