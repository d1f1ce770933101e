package org.fundperf.sample;

import java.nio.charset.Charset;
import java.util.List;
import org.jsoup.nodes.Entities;

/** Writes drawn sheets as a page of a government site: paragraphs and tables. */
final class HtmlWriter implements SheetWriter {

    private final Charset charset;

    HtmlWriter(Charset charset) {
        this.charset = charset;
    }

    @Override
    public byte[] write(List<SheetPicture> pictures) {
        StringBuilder html = new StringBuilder(
                "<!DOCTYPE html>\n<html>\n<head><meta charset=\"%s\"><title>信息公开</title></head>\n<body>\n"
                        .formatted(charset.name()));
        for (SheetPicture picture : pictures) {
            Squares squares = new Squares(picture.sketch());
            for (Squares.Area block : squares.blocks()) {
                html.append(
                        squares.isProse(block)
                                ? "<p>%s</p>\n"
                                        .formatted(Entities.escape(squares.at(block.top(), block.left())
                                                .text()))
                                : HtmlTables.table(squares, block, text -> ""));
            }
        }
        return html.append("</body>\n</html>\n").toString().getBytes(charset);
    }
}
