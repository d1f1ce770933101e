package org.fundperf.sample;

import java.util.Arrays;

/** A kind of form, as printed. Two templates may be the same form type. */
public enum Template {
    TARGET("target_table", "项目支出绩效目标表"),
    REGION_TARGET("region_target_table", "社会保险基金预算区域绩效目标表"),
    SELF_EVALUATION("self_evaluation", "社会保险支出绩效自评表"),
    /** The national form of self-evaluation, with weights and scores. */
    NATIONAL_SELF_EVALUATION("self_evaluation", "项目支出绩效自评表"),
    MONITORING("monitoring_table", "社保基金支出绩效监控情况表"),
    REVIEW("review_table", "社保基金支出绩效监控审核表"),
    SUMMARY("target_summary", "重大政策和重点项目绩效目标汇总表"),
    NARRATIVE("narrative_report", "社会保险支出绩效评价报告");

    private final String formType;
    private final String title;

    Template(String formType, String title) {
        this.formType = formType;
        this.title = title;
    }

    /** As the warehouse names it. */
    public String formType() {
        return formType;
    }

    /** A usual title, without place and year. */
    public String title() {
        return title;
    }

    /** The first template of a form type. */
    static Template of(String formType) {
        return Arrays.stream(values())
                .filter(template -> template.formType.equals(formType))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No template for " + formType));
    }
}
