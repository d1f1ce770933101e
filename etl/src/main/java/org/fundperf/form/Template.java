package org.fundperf.form;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A kind of form, as {@code forms/templates.yaml} describes it.
 *
 * @param type the form type's code
 * @param words any of these makes a line a title
 * @param except unless one of these stands in it too; empty for none
 * @param about and one of these must stand in it too; empty for none
 * @param title what a title of this form looks like, over squeezed text
 * @param body how the table is read
 * @param values the value columns in the order this form prints them
 * @param columns the set of {@code columns.csv} that a list uses
 */
record Template(
        String type,
        List<String> words,
        List<String> except,
        List<String> about,
        Pattern title,
        Body body,
        List<Role> values,
        String columns) {

    /** How a form's content is laid out. */
    enum Body {
        INDICATORS,
        LIST,
        ACCOUNTS,
        PROSE,
        /** Known, so that no other template takes it, and not read. */
        NONE
    }
}
