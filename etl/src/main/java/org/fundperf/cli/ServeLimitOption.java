package org.fundperf.cli;

import java.util.Map;
import java.util.TreeMap;
import org.fundperf.serve.Limits;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What clients of {@code serve} may cost. */
final class ServeLimitOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    private final Map<String, Integer> changed = new TreeMap<>();

    /** The usual limits, but for those that the command line changes. */
    Limits limits() {
        return Limits.DEFAULT.with(changed);
    }

    @Option(
            names = "--limit",
            paramLabel = "NAME=NUMBER",
            description = {
                "What clients may cost; may be given several times. Names and defaults:",
                "seconds=300  working time of a statement",
                "rows=1000000  rows of an answer",
                "answer-bytes=1073741824  size of an answer",
                "row-bytes=16777216  size of a row",
                "characters=262144  length of a statement",
                "running=8  statements that work at a time; others wait",
                "connections=100  open at a time",
                "statements=50  open at a time on one connection",
                "idle-seconds=3600  after which a silent connection is closed"
            })
    void change(Map<String, String> given) {
        given.forEach((name, number) -> changed.put(known(name), LimitNumber.of(spec, name, number)));
    }

    private String known(String name) {
        Map<String, Integer> limits = Limits.DEFAULT.byName();
        if (!limits.containsKey(name)) {
            throw wrong("There is no limit “%s”; the limits are %s"
                    .formatted(name, String.join(", ", new TreeMap<>(limits).keySet())));
        }
        return name;
    }

    private ParameterException wrong(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }
}
