package org.fundperf.sql;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A value that statements name as {@code :name}. It is bound, never put into their text.
 *
 * @param value a String, Integer, BigDecimal, LocalDate, Instant or Boolean
 */
public record Parameter(String name, Object value) {

    private static final Pattern NAME = Pattern.compile("([A-Za-z_][A-Za-z_0-9]*)(?::([A-Za-z]+))?");

    /** What a value may be; without a type it is text, which Spark compares with numbers and dates as it should. */
    private enum Type {
        STRING,
        INT,
        DECIMAL,
        DATE,
        TIMESTAMP,
        BOOLEAN;

        private Object read(String text) {
            return switch (this) {
                case STRING -> text;
                case INT -> Integer.valueOf(text);
                case DECIMAL -> new BigDecimal(text);
                case DATE -> LocalDate.parse(text);
                case TIMESTAMP -> Instant.parse(text);
                case BOOLEAN -> truth(text);
            };
        }

        static Type of(String word) {
            return Arrays.stream(values())
                    .filter(type -> type.toString().equalsIgnoreCase(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("A parameter's type is %s, not %s"
                            .formatted(
                                    Arrays.stream(values()).map(Type::toString).collect(Collectors.joining(", ")),
                                    word)));
        }

        private static Boolean truth(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException("neither true nor false");
            };
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Reads a parameter.
     *
     * @param declaration a name, with a colon and a type if the value is not text: {@code year:int}
     * @throws IllegalArgumentException with what is wrong and how to write it
     */
    public static Parameter of(String declaration, String text) {
        Matcher matcher = NAME.matcher(declaration.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "A parameter is written name=value or name:type=value, its name of letters, digits and _, not “%s”"
                            .formatted(declaration));
        }
        Type type = Type.of(matcher.group(2) == null ? "string" : matcher.group(2));
        try {
            return new Parameter(matcher.group(1), type.read(text));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "The parameter %s is to be of type %s, but is “%s”".formatted(matcher.group(1), type, text), e);
        }
    }
}
