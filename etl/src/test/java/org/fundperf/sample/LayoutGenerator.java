package org.fundperf.sample;

import java.util.List;
import org.fundperf.sample.Variant.Container;
import org.fundperf.sample.Variant.YearPlace;

/** Lays forms out as one document. The same forms and variant always give the same cells. */
public final class LayoutGenerator {

    private LayoutGenerator() {}

    /**
     * Lays out a document.
     *
     * @param forms at least one, in document order
     */
    public static LaidOut layOut(List<? extends FormDescription> forms, Variant variant) {
        List<SheetPicture> sheets = new Arranger(variant).arrange(forms);
        return new LaidOut(fileName(forms.get(0).head(), variant), write(sheets, variant));
    }

    static byte[] write(List<SheetPicture> sheets, Variant variant) {
        return variant.container() == Container.XLSX
                ? new XlsxWriter(variant.numberCells()).write(sheets)
                : new TextWriter().write(sheets);
    }

    private static String fileName(FormHead head, Variant variant) {
        boolean dated = head.printsYear() && variant.yearPlace() == YearPlace.FILE_NAME;
        String ending = variant.container() == Container.XLSX ? ".xlsx" : ".txt";
        return (dated ? head.year() + "年" : "")
                + head.place().text()
                + head.template().title()
                + ending;
    }
}
