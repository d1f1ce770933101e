package org.fundperf.document;

import java.util.ArrayList;
import java.util.List;

/**
 * One record of delimited text.
 *
 * @param line where it begins, counted from 1
 * @param fields in order, without quotes
 */
record DelimitedRecord(int line, List<String> fields) {

    /** Splits text into records. A quote counts only where a field begins, so that inch signs do no harm. */
    static List<DelimitedRecord> parse(String text, char delimiter) {
        List<DelimitedRecord> records = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        int line = 1;
        int firstLine = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean doubled = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
            if (quoted && doubled) {
                field.append(c);
                i++;
            } else if (quoted && c == '"') {
                quoted = false;
            } else if (!quoted && c == '"' && field.toString().isBlank()) {
                field.setLength(0);
                quoted = true;
            } else if (!quoted && c == delimiter) {
                fields.add(field.toString());
                field.setLength(0);
            } else if (!quoted && c == '\n') {
                fields.add(field.toString());
                records.add(new DelimitedRecord(firstLine, List.copyOf(fields)));
                fields.clear();
                field.setLength(0);
                firstLine = line + 1;
            } else {
                field.append(c);
            }
            line += c == '\n' ? 1 : 0;
        }
        if (!fields.isEmpty() || !field.isEmpty()) {
            fields.add(field.toString());
            records.add(new DelimitedRecord(firstLine, List.copyOf(fields)));
        }
        return records;
    }

    boolean isBlank() {
        return fields.stream().allMatch(String::isBlank);
    }
}
