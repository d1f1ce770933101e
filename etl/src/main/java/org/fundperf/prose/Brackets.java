package org.fundperf.prose;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Which bracket closes which, and which of them hold figures. */
final class Brackets {

    private final int[] partners;
    /** Numbers with a unit in front of each index. */
    private final int[] figures;

    Brackets(CharSequence text) {
        partners = new int[text.length()];
        figures = new int[text.length() + 1];
        Arrays.fill(partners, -1);
        Deque<Integer> open = new ArrayDeque<>();
        boolean number = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean unit = number && "万亿千百元人名位%‰".indexOf(character) >= 0;
            figures[i + 1] = figures[i] + (unit ? 1 : 0);
            number = (character >= '0' && character <= '9') || character == ' ';
            if (character == '(') {
                open.push(i);
            } else if (character == ')' && !open.isEmpty()) {
                partners[open.peek()] = i;
                open.pop();
            }
        }
    }

    /** Where the bracket that opens here closes; -1 when it never does. */
    int close(int open) {
        return partners[open];
    }

    /** (含生育保险,下同) and (2020年度) hold none. */
    boolean holdFigures(int open) {
        return partners[open] < 0 || figures[partners[open]] > figures[open];
    }
}
