package org.fundperf.document;

import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;

/** The text of a paragraph of a doc file as it is printed: without field codes, marks, deleted and hidden words. */
final class DocText {

    private DocText() {}

    static String of(Paragraph paragraph) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            if (!run.isMarkedDeleted() && !run.isVanished()) {
                text.append(run.text());
            }
        }
        return shown(text.toString());
    }

    /** Text as stored, without field codes and marks. */
    static String shown(String stored) {
        StringBuilder shown = new StringBuilder();
        Range.stripFields(stored).chars().forEach(c -> shown.append(shown((char) c)));
        return shown.toString();
    }

    private static String shown(char c) {
        return switch (c) {
            case '\u000B' -> "\n";
            case '\u001E' -> "-";
            case '\t' -> "\t";
            default -> c < ' ' ? "" : String.valueOf(c);
        };
    }
}
