package org.fundperf.sample;

import java.util.Arrays;
import java.util.List;

/** A file format that forms come in. */
public enum Container {
    XLSX(".xlsx", Medium.WORKBOOK),
    XLS(".xls", Medium.WORKBOOK),
    /** Excel 2003 XML, under the ending that reporting systems give it. */
    SPREADSHEET_XML(".xls", Medium.WORKBOOK),
    /** A web page that was saved under the ending of a workbook. */
    XLS_PAGE(".xls", Medium.SHEET),
    /** In GBK, as Excel writes it. */
    CSV(".csv", Medium.SHEET),
    TSV(".tsv", Medium.SHEET),
    DOCX(".docx", Medium.PAPER),
    HTML(".html", Medium.PAPER),
    HTML_GBK(".htm", Medium.PAPER),
    TEXT(".txt", Medium.PAPER),
    /** UTF-8 with a byte order mark. */
    TEXT_BOM(".txt", Medium.PAPER),
    TEXT_GB18030(".txt", Medium.PAPER),
    /** What LibreOffice makes of a workbook. */
    XLS_SAVED(".xls", Medium.WORKBOOK, XLSX),
    DOC(".doc", Medium.PAPER, DOCX),
    PDF(".pdf", Medium.PAPER, DOCX);

    /** What can stand where. */
    private enum Medium {
        /** Several sheets, forms anywhere on them. */
        WORKBOOK,
        /** One sheet, forms anywhere on it. */
        SHEET,
        /** Paragraphs and tables below each other. */
        PAPER
    }

    private final String ending;
    private final Medium medium;
    private final Container madeFrom;

    Container(String ending, Medium medium) {
        this(ending, medium, null);
    }

    Container(String ending, Medium medium, Container madeFrom) {
        this.ending = ending;
        this.medium = medium;
        this.madeFrom = madeFrom;
    }

    /** Of the file's name, with the point. */
    public String ending() {
        return ending;
    }

    /** What an office program has to convert it from; null when it is written directly. */
    public Container madeFrom() {
        return madeFrom;
    }

    /** Those that need no office program. */
    public static List<Container> writtenDirectly() {
        return Arrays.stream(values())
                .filter(container -> container.madeFrom == null)
                .toList();
    }

    /** Whether forms can stand to each other in this way. */
    public boolean expresses(Variant.Arrangement arrangement) {
        return switch (arrangement) {
            case STACKED -> true;
            case SIDE_BY_SIDE -> medium != Medium.PAPER;
            case SHEETS -> medium == Medium.WORKBOOK;
        };
    }
}
