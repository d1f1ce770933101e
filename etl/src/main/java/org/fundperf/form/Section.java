package org.fundperf.form;

import java.util.ArrayList;
import java.util.List;
import org.fundperf.document.Cell;
import org.fundperf.document.Paragraph;

/** The part of a document that one form takes up, before its rows are understood. */
final class Section {

    /** A line up to this length may be a caption; a longer one is running text. */
    static final int LONGEST_CAPTION = 60;

    final Template template;
    final String title;
    final Cell titleCell;
    /** False when the form was recognised by its labels only. */
    final boolean titled;
    /** The narrative report that this form is an annex of; null when there is none. */
    final Section report;
    /** Short lines right in front of the title. */
    final List<Line> preceding;
    /** Short lines between title and table. */
    final List<Line> captions = new ArrayList<>();

    /** Name of the sheet that the title stands on; empty when the document has none. */
    String sheet = "";

    final List<Line> rows = new ArrayList<>();
    /** Running text; filled for narrative reports only. */
    final List<Paragraph> prose = new ArrayList<>();

    private boolean bare = true;
    private boolean headed;
    private boolean listed;

    Section(Template template, String title, Cell titleCell, boolean titled, Section report, List<Line> preceding) {
        this.template = template;
        this.title = title;
        this.titleCell = titleCell;
        this.titled = titled;
        this.report = report;
        this.preceding = List.copyOf(preceding);
    }

    /** The same part of the document with other rows. */
    Section with(List<Line> others) {
        Section section = new Section(template, title, titleCell, titled, report, preceding);
        section.sheet = sheet;
        section.captions.addAll(captions);
        section.prose.addAll(prose);
        others.forEach(section::addRow);
        return section;
    }

    void addRow(Line line) {
        rows.add(line);
        bare = false;
        listed |= template.body() == Template.Body.LIST && line.cells().size() > 1;
        headed |= template.body() == Template.Body.INDICATORS && IndicatorColumns.isHeading(line.cells());
    }

    void addProse(Paragraph paragraph) {
        prose.add(paragraph);
        bare &= mayBeCaption(paragraph);
    }

    /** A short sentence is no caption: the county it speaks of is not the report's. */
    static boolean mayBeCaption(Paragraph paragraph) {
        return paragraph.text().length() <= LONGEST_CAPTION && paragraph.text().indexOf('。') < 0;
    }

    boolean isProse() {
        return template.body() == Template.Body.PROSE;
    }

    boolean isStatement() {
        return template.body() == Template.Body.ACCOUNTS;
    }

    /** Whether rows of this table of the document came already; true as well before any came. */
    boolean holdsTable(int table) {
        return rows.isEmpty() || rows.get(rows.size() - 1).table() == table;
    }

    /** True while nothing but captions followed the title. */
    boolean isBare() {
        return bare;
    }

    /** True once the headings of the indicator columns have come. */
    boolean hasColumnHeadings() {
        return headed;
    }

    /** True once running text can no longer be a part of the form. */
    boolean hasBegunTable() {
        return headed || listed;
    }
}
