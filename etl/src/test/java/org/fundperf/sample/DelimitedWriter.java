package org.fundperf.sample;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes drawn sheets as Excel saves them as text: what was merged stands in its first square only. */
final class DelimitedWriter implements SheetWriter {

    private final char delimiter;
    private final Charset charset;

    DelimitedWriter(char delimiter, Charset charset) {
        this.delimiter = delimiter;
        this.charset = charset;
    }

    @Override
    public byte[] write(List<SheetPicture> pictures) {
        return pictures.stream()
                .map(picture -> lines(new Squares(picture.sketch())))
                .collect(Collectors.joining())
                .getBytes(charset);
    }

    private String lines(Squares squares) {
        Squares.Area all = squares.all();
        return IntStream.range(all.top(), all.bottom())
                .mapToObj(row -> IntStream.range(all.left(), all.right())
                        .mapToObj(column -> field(squares.at(row, column), row, column))
                        .collect(Collectors.joining(String.valueOf(delimiter), "", "\r\n")))
                .collect(Collectors.joining());
    }

    private String field(Placed cell, int row, int column) {
        String text = cell.row() == row && cell.column() == column ? cell.text() : "";
        boolean quoted = text.indexOf(delimiter) >= 0 || text.indexOf('"') >= 0 || text.indexOf('\n') >= 0;
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
