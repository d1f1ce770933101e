package org.fundperf.sample;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fundperf.sample.Variant.Arrangement;
import org.fundperf.sample.Variant.HeaderCells;
import org.fundperf.sample.Variant.Interlude;
import org.fundperf.sample.Variant.LevelCells;
import org.fundperf.sample.Variant.NumberCells;
import org.fundperf.sample.Variant.ShiftedRows;
import org.fundperf.sample.Variant.TitleStyle;
import org.fundperf.sample.Variant.UnitColumn;
import org.fundperf.sample.Variant.ValueStyle;
import org.fundperf.sample.Variant.YearPlace;

/** The layouts that every container is tried with, each by what is unusual in it. */
public final class Layouts {

    private Layouts() {}

    /**
     * The usual layout, and others that differ from it in one or two parts.
     *
     * @param wordingSeed picks the synonyms of the one with other labels
     */
    public static Map<String, Variant> of(Container container, long wordingSeed) {
        Variant plain = Variant.plain(container);
        Map<String, Variant> layouts = new LinkedHashMap<>();
        layouts.put("usual", plain);
        layouts.put("a sheet each", plain.with(Arrangement.SHEETS).with(YearPlace.SHEET_NAME));
        layouts.put("side by side", plain.with(Arrangement.SIDE_BY_SIDE));
        layouts.put("levels repeated", plain.with(LevelCells.REPEATED));
        layouts.put("cells shifted", plain.with(LevelCells.FIRST_ONLY).with(ShiftedRows.SOME));
        layouts.put("header not merged", plain.with(HeaderCells.UNMERGED));
        layouts.put("header in one cell", plain.with(HeaderCells.JOINED));
        layouts.put("spaced title with the year", plain.with(TitleStyle.SPACED).with(YearPlace.TITLE));
        layouts.put("year in the file's name", plain.with(YearPlace.FILE_NAME));
        layouts.put("full width", plain.with(ValueStyle.FULL_WIDTH));
        layouts.put("ASCII comparators", plain.with(ValueStyle.ASCII_COMPARATORS));
        layouts.put("thousands in text cells", plain.with(ValueStyle.THOUSANDS).with(NumberCells.TEXT));
        layouts.put("units in a column", plain.with(UnitColumn.OWN_COLUMN));
        layouts.put("moved", plain.with(Interlude.SENTENCES).moved(2, 1, 3));
        layouts.put("other labels", plain.reworded(wordingSeed));
        return layouts;
    }
}
