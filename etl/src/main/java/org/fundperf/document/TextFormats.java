package org.fundperf.document;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells the formats apart that are text inside. */
final class TextFormats {

    /** How much of the text says what it is. */
    private static final int HEAD = 16_384;

    private static final Pattern PAGE =
            Pattern.compile("<(?:!doctype html|html|head|body|meta|table|frameset)[\\s>]", Pattern.CASE_INSENSITIVE);

    private TextFormats() {}

    static FormatReader readerFor(DecodedText decoded) throws UnreadableDocumentException {
        String text = decoded.text();
        String head = text.substring(0, Math.min(HEAD, text.length())).strip();
        String start = head.toLowerCase(Locale.ROOT);
        if (start.startsWith("{\\rtf")) {
            throw FormatDetector.unsupported("The file is rich text (RTF), which is not read; save it as docx");
        }
        if (start.startsWith("mime-version:") || (start.contains("mime-version:") && start.contains("boundary="))) {
            return new MhtmlReader(text);
        }
        if (start.startsWith("<")
                && start.contains("urn:schemas-microsoft-com:office:spreadsheet")
                && start.contains("<workbook")) {
            return new SpreadsheetXmlReader(text);
        }
        if (PAGE.matcher(head).find()) {
            return new HtmlReader(start.startsWith("<") ? text : HtmlInText.page(text));
        }
        if (start.startsWith("<?xml")) {
            throw FormatDetector.unsupported(
                    "The file is XML of a kind that is not read; save it as xlsx, docx, PDF or text");
        }
        Optional<Delimiter> delimiter = Delimiter.of(text);
        return delimiter.isPresent() ? new CsvReader(decoded, delimiter.get()) : new TextReader(decoded);
    }
}
