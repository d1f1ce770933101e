package org.fundperf.sample;

import java.util.List;
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
        return new LaidOut(fileName(forms, variant), write(sheets, variant));
    }

    static byte[] write(List<SheetPicture> sheets, Variant variant) {
        return SheetWriter.of(variant.container(), variant.numberCells()).write(sheets);
    }

    private static String fileName(List<? extends FormDescription> forms, Variant variant) {
        FormHead head = forms.get(0).head();
        boolean dated = variant.yearPlace() == YearPlace.FILE_NAME
                && forms.stream().anyMatch(form -> form.head().printsYear());
        return (dated ? head.year() + "年" : "")
                + head.place().text()
                + head.template().title()
                + variant.container().ending();
    }
}
