package org.fundperf.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Shows numbers of workbooks as their format does. */
final class NumberText {

    /** What a workbook keeps of a number; further binary digits are noise. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);
    /** Longer formats do not come from Office, and are slow to parse. */
    private static final int LONGEST_FORMAT = 255;

    private static final Pattern CONDITION = Pattern.compile("\\[[<>=]");

    /** Quotes around Chinese words, which POI would print in dates. */
    private static final Pattern QUOTED_WORD = Pattern.compile("\"([^\"a-zA-Z]*)\"");

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final DataFormatter formatter = new DataFormatter(Locale.US);
    private final Map<String, NumberSection> numberSections = new HashMap<>();
    private final DateSystem dateSystem;

    NumberText(DateSystem dateSystem) {
        this.dateSystem = dateSystem;
    }

    /**
     * @param text as a person sees it, empty when the format hides the number
     * @param exact with every digit
     */
    record Shown(String text, String exact) {}

    /** @throws NumberFormatException when the value is infinite or no number */
    Shown show(double value, String format) {
        String plain = plain(value);
        if (format.length() > LONGEST_FORMAT || format.equalsIgnoreCase("General") || format.equals("@")) {
            return general(value, plain);
        }
        if (DateUtil.isADateFormat(-1, format) && DateUtil.isValidExcelDate(value)) {
            String date = date(value, format);
            return new Shown(date, date);
        }
        return shown(value, plain, format);
    }

    /** POI gets one section only: it shows 5 under {@code ;;;} as 5.0, where a person sees nothing. */
    private Shown shown(double value, String plain, String format) {
        List<String> sections = NumberSection.split(format);
        if (sections.size() == 1 || CONDITION.matcher(format).find()) {
            return shown(new BigDecimal(plain), plain, format);
        }
        boolean negative = value < 0;
        int index = negative ? 1 : value == 0 && sections.size() > 2 ? 2 : 0;
        if (sections.get(index).isBlank()) {
            return new Shown("", plain);
        }
        return shown(new BigDecimal(plain).abs(), plain, sections.get(index));
    }

    private Shown shown(BigDecimal value, String plain, String format) {
        NumberSection section = numberSections.computeIfAbsent(format, NumberSection::of);
        if (!section.hasDigits() || (value.signum() == 0 && section.showsZeroAsWords())) {
            return new Shown(section.words().strip(), plain);
        }
        double scaled = value.scaleByPowerOfTen(-section.powerOfTen()).doubleValue();
        String text = apply(scaled, section.format());
        String exact = section.widened().isEmpty() ? plain : apply(scaled, section.widened());
        boolean shownAsWords = exact.chars().noneMatch(Character::isDigit);
        return new Shown(text, shownAsWords ? plain : exact);
    }

    /** All 15 digits, without exponent. */
    static String plain(double value) {
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    private Shown general(double value, String plain) {
        String text = apply(value, "General");
        return new Shown(text.indexOf('E') < 0 ? text : plain, plain);
    }

    private String apply(double value, String format) {
        return NumberSection.withSigns(
                formatter.formatRawCellContents(value, -1, format).strip());
    }

    /** Dates with a day in ISO form, because m/d/yy in the file is shown as the reader's country writes dates. */
    private String date(double value, String format) {
        String letters = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
        LocalDateTime moment = DateUtil.getLocalDateTime(value, dateSystem == DateSystem.FROM_1904);
        boolean chinese = format.indexOf('年') >= 0 || format.indexOf('月') >= 0 || format.indexOf('日') >= 0;
        if (letters.indexOf('y') < 0 || chinese) {
            String unquoted = QUOTED_WORD.matcher(format).replaceAll("$1");
            return formatter
                    .formatRawCellContents(value, -1, unquoted, dateSystem == DateSystem.FROM_1904)
                    .strip();
        }
        if (letters.indexOf('d') < 0) {
            return "%d年%d月".formatted(moment.getYear(), moment.getMonthValue());
        }
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.format(MINUTES);
    }
}
