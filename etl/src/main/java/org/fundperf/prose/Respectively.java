package org.fundperf.prose;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** 收入、支出分别为5亿元、4亿元: as many numbers as names, in their order. */
final class Respectively {

    static final String WORD = "分别";
    private static final int MOST_CHANGES = 20;
    private static final String BETWEEN_NUMBERS = "、,和及";

    private final CharSequence text;
    private final NumberScanner numbers;
    private final Deque<String> labels = new ArrayDeque<>();

    Respectively(CharSequence text, NumberScanner numbers) {
        this.text = text;
        this.numbers = numbers;
    }

    /** The words for a number: its share of a label for several, otherwise the label itself. */
    String label(String label, Quantity first) {
        int word = label.indexOf(WORD);
        if (word >= 0) {
            List<String> names = Arrays.asList(label.substring(0, word).split("[、和及与]", -1));
            labels.clear();
            if (names.size() > 1 && names.size() == count(first, names.size())) {
                names.forEach(name -> labels.add(name + label.substring(word + WORD.length())));
            }
        } else if (!(label.isEmpty() || (label.length() == 1 && BETWEEN_NUMBERS.contains(label)))) {
            labels.clear();
        }
        return labels.isEmpty() ? label : labels.poll();
    }

    /** How many changes follow the words, 同比分别增长5%、6%和下降2%; 0 when they announce none. */
    int changes(String label, Quantity first) {
        int word = label.indexOf(WORD);
        if (word < 0
                || Wordings.GROWTH.atEnd(label) == null
                || label.substring(0, word).matches(".*[、和及].*")) {
            return 0;
        }
        int count = 0;
        for (Quantity next = first; next != null && count < MOST_CHANGES; count++) {
            next = numbers.scan(behindGrowth(behindMark(next.end())));
        }
        return count;
    }

    private int behindMark(int index) {
        boolean mark = index < text.length() && BETWEEN_NUMBERS.indexOf(text.charAt(index)) >= 0;
        return mark ? index + 1 : index;
    }

    private int behindGrowth(int index) {
        String growth = index < text.length() ? Wordings.GROWTH.at(text, index) : null;
        return growth == null ? index : index + growth.length();
    }

    /** How many numbers stand in a row; one more than {@code most} when there are more. */
    private int count(Quantity first, int most) {
        int count = 0;
        for (Quantity next = first; next != null && count <= most; count++) {
            int behind = next.end();
            boolean joined = behind < text.length() && BETWEEN_NUMBERS.indexOf(text.charAt(behind)) >= 0;
            next = joined ? numbers.scan(behind + 1) : null;
        }
        return count;
    }
}
