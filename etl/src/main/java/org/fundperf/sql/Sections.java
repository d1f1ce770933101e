package org.fundperf.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.fundperf.schema.SchemaFiles;

/**
 * A page of answers, one for each SQL file of a folder of {@code warehouse-schema}. The file's first line, a comment,
 * is the section's heading.
 */
public final class Sections {

    /** A page without sections: of a warehouse that has nothing to ask. */
    public static final Sections NONE = new Sections(null, List.of());

    /** More are counted, not printed. */
    private static final int MOST_LINES = 20;

    private final SnapshotQuery snapshot;
    private final List<String> files;

    private Sections(SnapshotQuery snapshot, List<String> files) {
        this.snapshot = snapshot;
        this.files = files;
    }

    /** The page that a folder describes, such as {@code status}. */
    public Sections(SnapshotQuery snapshot, String folder) {
        this(snapshot, SchemaFiles.list(folder));
    }

    /** Headings and aligned tables; a section without rows is left out. */
    public void printText(Writer out) {
        try {
            for (String file : files) {
                String sql = SchemaFiles.text(file);
                Answer answer = snapshot.ask(sql);
                TextTable table = TextTable.of(answer, MOST_LINES);
                if (table.size() > 0) {
                    out.write('\n' + sql.lines().findFirst().orElseThrow().replaceFirst("^--\\s*", "") + '\n');
                    table.print(out);
                    printRest(answer, out);
                }
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The answer cannot be written", e);
        }
    }

    private static void printRest(Answer answer, Writer out) throws IOException {
        int rest = 0;
        for (; answer.rows().hasNext(); answer.rows().next()) {
            rest++;
        }
        if (rest > 0) {
            out.write("… and %d more; --format json lists all\n".formatted(rest));
        }
    }

    /**
     * One JSON object with an array for each section, named as its file.
     *
     * @param head fields to put first; their values are JSON
     */
    public void printJson(Map<String, String> head, Writer out) {
        try {
            String separator = "{";
            for (Map.Entry<String, String> field : head.entrySet()) {
                out.write("%s\n\"%s\": %s".formatted(separator, field.getKey(), field.getValue()));
                separator = ",";
            }
            for (String file : files) {
                String name = file.replaceFirst("^.*/(?:\\d+_)?", "").replace(".sql", "");
                out.write("%s\n\"%s\": ".formatted(separator, name));
                Format.JSON.print(snapshot.ask(SchemaFiles.text(file)), out);
                separator = ",";
            }
            out.write("\n}\n");
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The answer cannot be written", e);
        }
    }
}
