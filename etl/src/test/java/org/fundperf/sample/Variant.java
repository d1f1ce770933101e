package org.fundperf.sample;

import java.util.random.RandomGenerator;

/**
 * How forms are laid out. The plain variants are what the samples use; random ones vary everything that may vary
 * without changing what a form says.
 *
 * @param wordingSeed picks column labels among a template's synonyms; 0 takes the usual ones
 * @param columnOffset empty columns to the left of every form
 * @param blankColumns empty columns right of the indicator column
 * @param rowGap empty rows between stacked forms
 */
public record Variant(
        Container container,
        Arrangement arrangement,
        LevelCells levelCells,
        HeaderCells headerCells,
        TitleStyle titleStyle,
        YearPlace yearPlace,
        ValueStyle valueStyle,
        NumberCells numberCells,
        UnitColumn unitColumn,
        WeightColumns weightColumns,
        Interlude interlude,
        ShiftedRows shiftedRows,
        long wordingSeed,
        int columnOffset,
        int blankColumns,
        int rowGap) {

    /** File format. */
    public enum Container {
        XLSX,
        TEXT
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
        return new Variant(
                container,
                Arrangement.STACKED,
                LevelCells.MERGED,
                HeaderCells.MERGED,
                TitleStyle.PLAIN,
                YearPlace.OWN_LINE,
                ValueStyle.AS_GIVEN,
                NumberCells.NUMERIC,
                UnitColumn.WITH_VALUE,
                WeightColumns.AFTER_VALUES,
                Interlude.NOTHING,
                ShiftedRows.NONE,
                0,
                0,
                0,
                1);
    }

    /** The same layout with other level cells and another title. */
    Variant with(LevelCells otherLevelCells, TitleStyle otherTitleStyle) {
        return new Variant(
                container,
                arrangement,
                otherLevelCells,
                headerCells,
                otherTitleStyle,
                yearPlace,
                valueStyle,
                numberCells,
                unitColumn,
                weightColumns,
                interlude,
                shiftedRows,
                wordingSeed,
                columnOffset,
                blankColumns,
                rowGap);
    }

    /** Any layout; the same random state gives the same. Seed a SplittableRandom: nearby seeds of Random resemble. */
    public static Variant random(RandomGenerator random) {
        Container container = pick(random, Container.values());
        // A text has neither sheets nor two forms on one line.
        Arrangement arrangement = pick(random, Arrangement.values());
        if (container == Container.TEXT) {
            arrangement = Arrangement.STACKED;
        }
        LevelCells levelCells = pick(random, LevelCells.values());
        YearPlace yearPlace = pick(random, YearPlace.values());
        return new Variant(
                container,
                arrangement,
                levelCells,
                pick(random, HeaderCells.values()),
                pick(random, TitleStyle.values()),
                yearPlace == YearPlace.SHEET_NAME && arrangement != Arrangement.SHEETS ? YearPlace.TITLE : yearPlace,
                pick(random, ValueStyle.values()),
                pick(random, NumberCells.values()),
                pick(random, UnitColumn.values()),
                pick(random, WeightColumns.values()),
                pick(random, Interlude.values()),
                levelCells == LevelCells.FIRST_ONLY ? pick(random, ShiftedRows.values()) : ShiftedRows.NONE,
                random.nextLong(),
                random.nextInt(3),
                random.nextInt(3),
                random.nextInt(3));
    }

    private static <T> T pick(RandomGenerator random, T[] options) {
        return options[random.nextInt(options.length)];
    }
}
