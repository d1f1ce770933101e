package org.fundperf.cli;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.fundperf.document.Limit;
import org.fundperf.document.Limits;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option of verbs that read documents. */
final class LimitOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    private final Map<Limit, Long> changed = new EnumMap<>(Limit.class);

    /** The usual limits, but for those that the command line changes. */
    Limits limits() {
        return Limits.with(changed);
    }

    @Option(
            names = "--limit",
            paramLabel = "NAME=NUMBER",
            description = {
                "What one document may cost before it is refused; may be given several times. A run that is given other"
                        + " limits than the last reads all documents again. Names and defaults:",
                "file-bytes=67108864  size of the file",
                "unpacked-bytes=268435456  size of all that is packed in it",
                "compression-ratio=200  unpacked to packed size of one part",
                "sheets=300  sheets of a workbook",
                "pages=500  pages of a PDF",
                "cells=200000  filled cells of all tables",
                "nesting=20  tables inside tables",
                "characters=20000000  length of all text",
                "block-characters=100000  length of one cell or paragraph",
                "seconds=60  time to read it"
            })
    void change(Map<String, String> given) {
        given.forEach((name, number) -> changed.put(limit(name), (long) LimitNumber.of(spec, name, number)));
    }

    private Limit limit(String name) {
        return Arrays.stream(Limit.values())
                .filter(limit -> limit.key().equals(name))
                .findFirst()
                .orElseThrow(() -> wrong("There is no limit “%s”; the limits are %s"
                        .formatted(
                                name,
                                Arrays.stream(Limit.values()).map(Limit::key).collect(Collectors.joining(", ")))));
    }

    private ParameterException wrong(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }
}
