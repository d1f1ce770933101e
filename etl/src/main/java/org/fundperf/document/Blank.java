package org.fundperf.document;

import java.util.regex.Pattern;

/** White space of every kind that documents use to push text about. */
final class Blank {

    /** Zero-width spaces and joiners, soft hyphens, byte order marks. */
    private static final Pattern UNSEEN = Pattern.compile("[\\u200B-\\u200F\\u2060\\uFEFF\\u00AD]");

    private Blank() {}

    /** Without white space at both ends and without characters that cannot be seen; spaces inside stay. */
    static String trim(String text) {
        return UNSEEN.matcher(text).replaceAll("").replace('\u00A0', ' ').strip();
    }
}
