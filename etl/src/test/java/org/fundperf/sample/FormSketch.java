package org.fundperf.sample;

import org.fundperf.sample.FormDescription.IndicatorForm;
import org.fundperf.sample.FormDescription.NarrativeForm;
import org.fundperf.sample.FormDescription.ReviewForm;
import org.fundperf.sample.FormDescription.SummaryForm;

/** Chooses the drawing of a form. */
final class FormSketch {

    private FormSketch() {}

    static Sketch of(FormDescription form, Variant variant) {
        if (form instanceof ReviewForm review) {
            return ReviewSketch.of(review);
        }
        if (form instanceof SummaryForm summary) {
            return SummarySketch.of(summary);
        }
        if (form instanceof NarrativeForm narrative) {
            return NarrativeSketch.of(narrative, variant);
        }
        return indicators(((IndicatorForm) form).respelled(new ValueSpelling(variant.valueStyle())), variant);
    }

    private static Sketch indicators(IndicatorForm form, Variant variant) {
        return switch (form.head().template()) {
            case TARGET -> TargetSketch.of(form, variant);
            case REGION_TARGET -> RegionTargetSketch.of(form, variant);
            case SELF_EVALUATION -> SelfEvaluationSketch.of(form, variant);
            case NATIONAL_SELF_EVALUATION -> NationalSelfEvaluationSketch.of(form, variant);
            case MONITORING -> MonitoringSketch.of(form, variant);
            case REVIEW, SUMMARY, NARRATIVE ->
                throw new IllegalArgumentException(
                        "No indicator table in a " + form.head().template());
        };
    }
}
