package org.fundperf.shell;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fundperf.sql.Format;
import org.fundperf.sql.Parameter;

/** What a user chooses, on the command line or between statements. */
public final class Settings {

    private Format format;
    private boolean timing;
    private final Map<String, Object> parameters = new TreeMap<>();

    /** As the command line says. */
    public Settings(Format format, List<Parameter> parameters) {
        this.format = format;
        parameters.forEach(this::bind);
    }

    Format format() {
        return format;
    }

    void choose(Format other) {
        format = other;
    }

    boolean timing() {
        return timing;
    }

    void toggleTiming() {
        timing = !timing;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    void bind(Parameter parameter) {
        parameters.put(parameter.name(), parameter.value());
    }

    void unbind(String name) {
        parameters.remove(name);
    }
}
