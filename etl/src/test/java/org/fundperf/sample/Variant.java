package org.fundperf.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * How forms are laid out. The plain variants are what the samples use; random ones vary everything that may vary
 * without changing what a form says.
 *
 * @param choices what was chosen of each of the enums below, by the enum
 * @param wordingSeed picks column labels among a template's synonyms; 0 takes the usual ones
 * @param columnOffset empty columns to the left of every form
 * @param blankColumns empty columns right of the indicator column
 * @param rowGap empty rows between stacked forms
 */
public record Variant(
        Container container,
        Map<Class<?>, Enum<?>> choices,
        long wordingSeed,
        int columnOffset,
        int blankColumns,
        int rowGap) {

    /** The first of each is the usual one. */
    private static final List<Class<? extends Enum<?>>> PARTS = List.of(
            Arrangement.class,
            LevelCells.class,
            HeaderCells.class,
            TitleStyle.class,
            YearPlace.class,
            ValueStyle.class,
            NumberCells.class,
            UnitColumn.class,
            WeightColumns.class,
            Interlude.class,
            ShiftedRows.class);

    public Variant {
        choices = Map.copyOf(choices);
    }

    /** Where several forms go. */
    public enum Arrangement {
        STACKED,
        SIDE_BY_SIDE,
        SHEETS
    }

    /** How a level label covers its rows. */
    public enum LevelCells {
        MERGED,
        REPEATED,
        FIRST_ONLY
    }

    /** How a header field and its value stand. */
    public enum HeaderCells {
        MERGED,
        UNMERGED,
        /** Label and value in one cell: 预算单位：…. */
        JOINED
    }

    /** How a title is set. */
    public enum TitleStyle {
        PLAIN,
        /** 绩 效 目 标 表. */
        SPACED
    }

    /** Where a form that prints its year prints it. */
    public enum YearPlace {
        OWN_LINE,
        TITLE,
        SHEET_NAME,
        FILE_NAME
    }

    /** How values are spelled. */
    public enum ValueStyle {
        AS_GIVEN,
        FULL_WIDTH,
        ASCII_COMPARATORS,
        THOUSANDS
    }

    /** What a spreadsheet keeps plain numbers and percentages as. */
    public enum NumberCells {
        NUMERIC,
        TEXT
    }

    /** Where the unit of a value stands. */
    public enum UnitColumn {
        WITH_VALUE,
        OWN_COLUMN
    }

    /** Where weights stand in forms that have them. */
    public enum WeightColumns {
        AFTER_VALUES,
        BEFORE_VALUES
    }

    /** What stands between forms. */
    public enum Interlude {
        NOTHING,
        SENTENCES
    }

    /** Rows whose cells stand a column further right than their headings. */
    public enum ShiftedRows {
        NONE,
        SOME
    }

    /** The usual layout in a container, one form below the other. */
    public static Variant plain(Container container) {
        Map<Class<?>, Enum<?>> usual = new HashMap<>();
        PARTS.forEach(part -> usual.put(part, part.getEnumConstants()[0]));
        return new Variant(container, usual, 0, 0, 0, 1);
    }

    /** Any layout; the same random state gives the same. Seed a SplittableRandom: nearby seeds of Random resemble. */
    public static Variant random(RandomGenerator random) {
        List<Container> containers = Container.writtenDirectly();
        Container container = containers.get(random.nextInt(containers.size()));
        Map<Class<?>, Enum<?>> choices = new HashMap<>();
        for (Class<? extends Enum<?>> part : PARTS) {
            Enum<?>[] options = part.getEnumConstants();
            choices.put(part, options[random.nextInt(options.length)]);
        }
        return new Variant(
                        container, choices, random.nextLong(), random.nextInt(3), random.nextInt(3), random.nextInt(3))
                .possible();
    }

    private Variant possible() {
        if (!container.expresses(arrangement())) {
            return with(Arrangement.STACKED).possible();
        }
        if (yearPlace() == YearPlace.SHEET_NAME && arrangement() != Arrangement.SHEETS) {
            return with(YearPlace.TITLE).possible();
        }
        return levelCells() == LevelCells.FIRST_ONLY ? this : with(ShiftedRows.NONE);
    }

    /** The same layout in another container. */
    public Variant in(Container other) {
        return new Variant(other, choices, wordingSeed, columnOffset, blankColumns, rowGap);
    }

    /** The same layout with one part chosen otherwise. */
    public Variant with(Enum<?> choice) {
        Map<Class<?>, Enum<?>> changed = new HashMap<>(choices);
        changed.put(choice.getDeclaringClass(), choice);
        return new Variant(container, changed, wordingSeed, columnOffset, blankColumns, rowGap);
    }

    /** The same layout with other labels. */
    public Variant reworded(long otherWordingSeed) {
        return new Variant(container, choices, otherWordingSeed, columnOffset, blankColumns, rowGap);
    }

    /** The same layout with empty columns and rows between what it draws. */
    public Variant moved(int otherColumnOffset, int otherBlankColumns, int otherRowGap) {
        return new Variant(container, choices, wordingSeed, otherColumnOffset, otherBlankColumns, otherRowGap);
    }

    public Arrangement arrangement() {
        return choice(Arrangement.class);
    }

    public LevelCells levelCells() {
        return choice(LevelCells.class);
    }

    public HeaderCells headerCells() {
        return choice(HeaderCells.class);
    }

    public TitleStyle titleStyle() {
        return choice(TitleStyle.class);
    }

    public YearPlace yearPlace() {
        return choice(YearPlace.class);
    }

    public ValueStyle valueStyle() {
        return choice(ValueStyle.class);
    }

    public NumberCells numberCells() {
        return choice(NumberCells.class);
    }

    public UnitColumn unitColumn() {
        return choice(UnitColumn.class);
    }

    public WeightColumns weightColumns() {
        return choice(WeightColumns.class);
    }

    public Interlude interlude() {
        return choice(Interlude.class);
    }

    public ShiftedRows shiftedRows() {
        return choice(ShiftedRows.class);
    }

    private <T extends Enum<T>> T choice(Class<T> part) {
        return part.cast(choices.get(part));
    }
}
