package org.fundperf.value;

import java.util.List;

/**
 * Why a value cell was read as it was. Made by asking the grammar again, so that reading itself keeps no notes.
 *
 * @param rule what read it: {@code one quantity: ≥183.78万人}
 * @param unitSource where its unit comes from; null when it has no number
 * @param tried constructs that do not fit, in the order they were tried; empty when the first one fitted
 * @param obstacle what kept a possible value from being read; null when nothing did
 * @param remedy what to change, and where, so that it is read; null when nothing kept it from that
 */
public record Explanation(String rule, String unitSource, List<String> tried, String obstacle, String remedy) {

    public Explanation {
        tried = List.copyOf(tried);
    }
}
