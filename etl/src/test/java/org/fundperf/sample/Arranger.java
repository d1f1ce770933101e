package org.fundperf.sample;

import java.util.ArrayList;
import java.util.List;
import org.fundperf.sample.FormDescription.NarrativeForm;

/** Puts several forms on sheets. */
final class Arranger {

    private final Variant variant;

    Arranger(Variant variant) {
        this.variant = variant;
    }

    List<SheetPicture> arrange(List<? extends FormDescription> forms) {
        return switch (variant.arrangement()) {
            case SHEETS -> oneEach(forms);
            case STACKED -> List.of(new SheetPicture("Sheet1", inBands(forms, 1)));
            case SIDE_BY_SIDE -> List.of(new SheetPicture("Sheet1", inBands(forms, 2)));
        };
    }

    private List<SheetPicture> oneEach(List<? extends FormDescription> forms) {
        List<SheetPicture> sheets = new ArrayList<>();
        for (FormDescription form : forms) {
            boolean named = form.head().printsYear() && variant.yearPlace() == Variant.YearPlace.SHEET_NAME;
            String name = "表" + (sheets.size() + 1) + (named ? "（" + form.head().year() + "年）" : "");
            sheets.add(new SheetPicture(name, inBands(List.of(form), 1)));
        }
        return sheets;
    }

    private Sketch inBands(List<? extends FormDescription> forms, int formsInBand) {
        Sketch sheet = new Sketch();
        int first = 0;
        while (first < forms.size()) {
            int end = first + 1;
            while (end < Math.min(first + formsInBand, forms.size()) && areTables(forms.subList(first, end + 1))) {
                end++;
            }
            int top = sheet.height() + (first == 0 ? 0 : variant.rowGap());
            int left = variant.columnOffset();
            for (FormDescription form : forms.subList(first, end)) {
                Sketch drawn = introduced(form);
                sheet.place(drawn, top, left);
                left += drawn.width() + 1;
            }
            first = end;
        }
        return sheet;
    }

    /** Sentences of a report run over the whole width. */
    private static boolean areTables(List<? extends FormDescription> forms) {
        return forms.stream().noneMatch(NarrativeForm.class::isInstance);
    }

    private Sketch introduced(FormDescription form) {
        Sketch drawn = FormSketch.of(form, variant);
        if (variant.interlude() == Variant.Interlude.NOTHING) {
            return drawn;
        }
        Sketch introduced = new Sketch();
        introduced.prose(Math.min(drawn.width(), 5), "现将以下绩效情况公开，接受社会监督。");
        introduced.place(drawn, introduced.height(), 0);
        return introduced;
    }
}
