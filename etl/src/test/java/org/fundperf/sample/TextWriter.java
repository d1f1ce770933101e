package org.fundperf.sample;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;

/** Writes drawn sheets as lines of tab-separated cells, as text extracts of documents come. */
final class TextWriter implements SheetWriter {

    private final String mark;
    private final Charset charset;

    /** @param mark what the file begins with */
    TextWriter(String mark, Charset charset) {
        this.mark = mark;
        this.charset = charset;
    }

    @Override
    public byte[] write(List<SheetPicture> sheets) {
        StringBuilder text = new StringBuilder(mark);
        for (SheetPicture sheet : sheets) {
            for (int row = 0; row < sheet.sketch().height(); row++) {
                text.append(line(sheet.sketch(), row)).append('\n');
            }
            text.append('\n');
        }
        return text.toString().getBytes(charset);
    }

    private static String line(Sketch sketch, int row) {
        String[] squares = new String[sketch.width()];
        Arrays.fill(squares, "");
        sketch.cells().stream().filter(cell -> cell.row() == row).forEach(cell -> squares[cell.column()] = cell.text());
        if (Arrays.stream(squares).allMatch(String::isEmpty)) {
            return "";
        }
        String line = String.join("\t", squares);
        return sketch.isProse(row) ? line.strip() + "\n" : line;
    }
}
