package org.fundperf.prose;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Which figure's parts are being listed, behind 其中 or in brackets. 其中 ends with the sentence, with a total, or where
 * another side, fund or date begins; a bracket ends where it closes.
 */
final class Parts {

    private static final int DEEPEST = 32;

    /**
     * What stands around an open bracket.
     *
     * @param label the words in front of it; empty once a number in the bracket has taken them: 收入（5亿元）
     * @param taken a number in the bracket has taken them
     * @param subject whose figures the bracket interrupts; a county named inside says nothing of what follows
     */
    record Outside(String label, boolean taken, Target head, boolean planned, Target target, Subject subject) {}

    private final Deque<Outside> outsides = new ArrayDeque<>();
    private Target head;
    private boolean planned;

    /** Figures that follow are parts of this one; of nothing known when it is null. */
    void list(Target of, boolean ofPlan) {
        head = of;
        planned |= ofPlan;
    }

    /** @param target the figure in front of the bracket; null when words stand between them */
    void open(String label, Target target, boolean ofPlan, Subject subject) {
        if (outsides.size() < DEEPEST) {
            outsides.push(new Outside(label, false, head, planned, target, subject));
            list(label.isEmpty() ? target : null, ofPlan);
        }
    }

    /** The words in front of the bracket, for the first number in it that has none of its own. */
    String takeLabel() {
        Outside outside = outsides.peek();
        if (outside == null || outside.label().isEmpty()) {
            return "";
        }
        outsides.pop();
        outsides.push(new Outside("", true, outside.head(), outside.planned(), outside.target(), outside.subject()));
        return outside.label();
    }

    boolean inBracket() {
        return !outsides.isEmpty();
    }

    /** What stands around the bracket that closes; null when none is open. */
    Outside close() {
        Outside outside = outsides.poll();
        if (outside != null) {
            head = outside.head();
            planned = outside.planned();
        }
        return outside;
    }

    void end() {
        if (!inBracket()) {
            head = null;
            planned = false;
        }
    }

    Measure headMeasure() {
        return head == null ? null : head.measure();
    }

    /** Whether a figure with these words is a part. */
    boolean hold(Measure measure, Qualifier qualifier) {
        if (head == null) {
            return false;
        }
        boolean sameSide = measure.side().equals(head.measure().side());
        return sameSide
                && (inBracket() || !(measure.total() || qualifier.dated() || qualifier.actual() || qualifier.named()));
    }

    boolean ofBudget() {
        return head != null && head.budget();
    }

    boolean ofPlan() {
        return planned;
    }
}
