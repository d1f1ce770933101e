package org.fundperf.document;

import java.util.ArrayList;
import java.util.List;
import org.fundperf.finding.Finding;

/** Reads comma-separated and like text as one grid. */
final class CsvReader implements FormatReader {

    private final DecodedText decoded;
    private final Delimiter delimiter;

    CsvReader(DecodedText decoded, Delimiter delimiter) {
        this.decoded = decoded;
        this.delimiter = delimiter;
    }

    @Override
    public String container() {
        return delimiter.container();
    }

    @Override
    public void read(byte[] content, BlockCollector into) throws UnreadableDocumentException {
        if (decoded.damagedCharacters() > 0) {
            into.finding(Finding.of("text_damaged", "", Integer.toString(decoded.damagedCharacters())));
        }
        into.checkLength(decoded.text().length());
        String text = decoded.text().replace("\r\n", "\n").replace('\r', '\n');
        List<DelimitedRecord> records = DelimitedRecord.parse(text, delimiter.character());
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < records.size(); row++) {
            List<String> fields = records.get(row).fields();
            for (int column = 0; column < fields.size(); column++) {
                String field = TextMarkup.strip(fields.get(column));
                if (!field.isEmpty()) {
                    into.countCell(field);
                    String address = "L" + records.get(row).line() + "C" + (column + 1);
                    cells.add(new Cell(row, column, 1, 1, field, field, address));
                }
            }
        }
        into.grid(new Grid("", cells));
    }
}
