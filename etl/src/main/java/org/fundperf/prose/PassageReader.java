package org.fundperf.prose;

import java.util.ArrayList;
import java.util.List;

/** Walks through a paragraph once, from mark to date to number, and hands each number over with the words before it. */
final class PassageReader {

    /** Words further away from a number than this say nothing about it. */
    private static final int LONGEST_LABEL = 120;
    /** A title in 《》 is not longer. */
    private static final int LONGEST_TITLE = 200;

    private final Passage passage;
    private final CharSequence text;
    private final Ledger ledger;
    private final Calendar calendar;
    private final FigureReader figures;
    private final TimeScanner times;
    private final NumberScanner numbers;
    private final Respectively respectively;
    private final Brackets brackets;
    private final StringBuilder label = new StringBuilder();
    private final List<Quantity> unreadPersons = new ArrayList<>();
    private int at;
    /** Index of the first 》 not yet passed. */
    private int titleEnd;

    PassageReader(Passage passage, ProseContext context, Headings section, Ledger ledger) {
        this.passage = passage;
        this.text = passage.text();
        this.ledger = ledger;
        this.calendar = new Calendar(context.year(), context.asOf());
        this.figures = new FigureReader(ledger, calendar, section, NumberScanner.moneyFactor(context.moneyUnit()));
        this.times = new TimeScanner(text);
        this.numbers = new NumberScanner(text);
        this.respectively = new Respectively(text, numbers);
        this.brackets = new Brackets(text);
    }

    void read() {
        ledger.open(passage);
        int before = ledger.figureCount();
        while (at < text.length() && !ledger.full()) {
            step();
        }
        if (at < text.length()) {
            ledger.truncated(at);
        } else if (ledger.figureCount() > before) {
            unreadPersons.forEach(ledger::unread);
        }
    }

    private void step() {
        char character = text.charAt(at);
        switch (character) {
            case '。', '!', '?', '！', '？' -> {
                endClause();
                figures.startSentence();
            }
            case ';' -> {
                endClause();
                figures.startSegment();
            }
            case ',', QualifierReader.DATE, QualifierReader.COMPARISON -> endClause();
            case '-' -> dash();
            case '(' -> openBracket();
            case ')' -> closeBracket();
            case '《' -> skipTitle();
            default -> word();
        }
    }

    private void endClause() {
        figures.endClause(label.toString());
        label.setLength(0);
        at++;
    }

    /** A dash in front of an item, or a long one between two, is a mark; another may be a sign. */
    private void dash() {
        boolean pair = at + 1 < text.length() && text.charAt(at + 1) == '-';
        boolean item = label.length() == 0 && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
        if (pair || item) {
            endClause();
        } else {
            word();
        }
    }

    private void openBracket() {
        if (brackets.close(at) >= 0 && !brackets.holdFigures(at)) {
            // 增长（下降）5% leaves open which.
            boolean alternative = Wordings.GROWTH.at(text, at + 1) != null;
            append(alternative ? "/" : "");
            at = brackets.close(at) + 1;
            return;
        }
        figures.openBracket(label.toString());
        label.setLength(0);
        at++;
    }

    private void closeBracket() {
        figures.endClause(label.toString());
        label.setLength(0);
        label.append(figures.closeBracket());
        at++;
    }

    /** The year in a law's title is not the year of what follows. */
    private void skipTitle() {
        while (titleEnd < text.length() && (titleEnd < at || text.charAt(titleEnd) != '》')) {
            titleEnd++;
        }
        boolean title = titleEnd < text.length() && titleEnd - at < LONGEST_TITLE;
        append("《");
        at = title ? titleEnd + 1 : at + 1;
    }

    private void word() {
        String parts = Wordings.PARTS.at(text, at);
        if (parts != null && (parts.equals("其中") || label.length() == 0)) {
            figures.listParts();
            label.setLength(0);
            at += parts.length();
        } else if (!date() && !number()) {
            append(String.valueOf(text.charAt(at)));
            at++;
        }
    }

    private boolean date() {
        TimeMark mark = times.scan(at, label);
        if (mark == null) {
            return false;
        }
        if (comparison(mark)) {
            calendar.compareWith(mark);
            append(QualifierReader.COMPARISON + (mark.year() == null ? mark.word() : ""));
        } else {
            calendar.apply(mark);
            String word = mark.year() == null ? mark.word() : "";
            boolean spoken = mark.meaning().equals("stated") || mark.meaning().equals("whole");
            append(spoken ? word : QualifierReader.DATE + word);
        }
        at = mark.end();
        return true;
    }

    private boolean comparison(TimeMark mark) {
        char before = label.length() == 0 ? 0 : label.charAt(label.length() - 1);
        if ("较比由从自跟".indexOf(before) >= 0) {
            return true;
        }
        String behind = text.subSequence(mark.end(), Math.min(text.length(), mark.end() + 5))
                .toString();
        return "与同和".indexOf(before) >= 0 && behind.matches("(?:同期|末|底)?(?:相比|比|相较).*");
    }

    private boolean number() {
        Quantity quantity = numbers.scan(at);
        if (quantity == null) {
            return false;
        }
        String behind = quantity.unit().equals("person") ? Measures.wordingBehind(text, quantity.end()) : "";
        int changes = respectively.changes(label.toString(), quantity);
        if (changes > 0) {
            figures.listChanges(changes);
        }
        String words = respectively.label(label.toString(), quantity);
        if (!figures.read(quantity, words, Measures.behind(behind))) {
            unread(quantity);
        }
        label.setLength(0);
        at = quantity.end() + behind.length();
        String roughly = Wordings.ROUGHLY.at(text, at);
        at += roughly == null ? 0 : roughly.length();
        return true;
    }

    /** An amount is named wherever it stands, a headcount only among figures that were read. */
    private void unread(Quantity quantity) {
        if (quantity.persons()) {
            if (unreadPersons.size() < Ledger.MOST_ENTRIES) {
                unreadPersons.add(quantity);
            }
        } else {
            ledger.unread(quantity);
        }
    }

    private void append(String words) {
        if (label.length() > 2 * LONGEST_LABEL) {
            label.delete(0, label.length() - LONGEST_LABEL);
        }
        label.append(words);
    }
}
