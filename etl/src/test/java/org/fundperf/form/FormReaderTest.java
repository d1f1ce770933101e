package org.fundperf.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormReaderTest {

    private static final String TARGET = """
            项目支出绩效目标表 (2022年)
            预算单位|某县医疗保障局|||项目名称|城乡居民医疗保险县级配套|
            项目资金（万元）|年度资金总额：|707.4|其中：财政拨款|707.4|其他资金|0
            项目总体目标|目标1：稳步提高财政补助资金。|||||
            一级指标|二级指标|三级指标|||指标值（包含数字及文字描述）|
            产出指标|数量指标|补助人数|||>=3.90万人|
            |质量指标|补助保障率|||=100%|
            满意度指标|满意度指标|参保人员满意度|||>=90%|
            """;

    @Test
    void readsHeaderFieldsAndIndicatorRows() {
        Form form = Layout.form(TARGET);

        assertThat(form.type()).isEqualTo("target_table");
        assertThat(Layout.figures(form)).containsExactly("budget=707.4", "budget_fiscal=707.4", "budget_other=0");
        assertThat(form.fields())
                .filteredOn(HeaderField::field, "budget")
                .extracting(HeaderField::unit)
                .containsExactly("万元");
        assertThat(Layout.rows(form))
                .containsExactly(
                        "output/quantity/补助人数/>=3.90万人",
                        "output/quality/补助保障率/=100%",
                        "satisfaction/satisfaction/参保人员满意度/>=90%");
        assertThat(form.findings()).isEmpty();
        assertThat(Layout.findings(form)).isEmpty();
        assertThat(form.tally().unread()).isZero();
    }

    @Test
    void aTitleIsATitleHoweverItIsSpaced() {
        assertThat(Layout.form(TARGET.replace("项目支出绩效目标表", "项 目 支 出 绩 效 目 标 表")).title())
                .isEqualTo("项目支出绩效目标表(2022年)");
    }

    @Test
    void readsTargetActualAndRateUnderAnyOfTheirHeadings() {
        Form form = Layout.form("""
                某县社保基金支出绩效监控情况表
                金额单位：万元
                二、预算执行情况|预算安排情况(调整后)||资金到位情况||资金执行情况||预算执行率
                |预算数：|14158|到位数：|10934|执行数：|10934|
                |其中：财政资金||其中：财政资金||其中：财政资金||77%
                四、年度绩效指标完成情况|一级指标|二级指标|三级指标|预期指标值|指标完成值|指标完成率|
                |产出指标|数量指标|参保缴费人数|2834人|2977人|105%|
                |||保障退休待遇人数|1660人||93%|
                五、绩效目标执行出现的偏差和采取的措施|参保人数比预计高。||||||
                """);

        assertThat(form.type()).isEqualTo("monitoring_table");
        assertThat(form.moneyUnit()).isEqualTo("万元");
        assertThat(Layout.figures(form))
                .containsExactly("budget=14158", "received=10934", "executed=10934", "execution_rate=77%");
        assertThat(Layout.rows(form))
                .containsExactly("output/quantity/参保缴费人数/2834人/2977人/105%", "output/quantity/保障退休待遇人数/1660人//93%");
        assertThat(form.tally().unread()).isZero();
    }

    @Test
    void aRowWhoseCellsMovedIsReadByWhatTheyAre() {
        Form form = Layout.form("""
                社会保险基金预算区域绩效目标表
                绩效指标|一级指标|二级指标|三级指标|指标值
                |决策指标|政策制定指标|政策制定依据及程序|符合规定
                |||过程指标|基金预算管理指标
                |预算执行|严格执行批复预算
                |风险控制指标|政策执行指标|参保政策|符合国家规定
                |||基金监督管理|建立长效机制
                ||产出指标|数量指标|社会保险费收入
                |社会保险待遇支出|||≥2.93亿元
                政策范围内门诊费用报销比例|≥62%|||
                """);

        assertThat(Layout.rows(form))
                .containsExactly(
                        "decision/policy_making/政策制定依据及程序/符合规定",
                        "process/fund_budget_management/预算执行/严格执行批复预算",
                        "process/policy_implementation/参保政策/符合国家规定",
                        "process/risk_control/基金监督管理/建立长效机制",
                        "output/quantity/社会保险费收入/",
                        "output/quantity/社会保险待遇支出/≥2.93亿元",
                        "output/quantity/政策范围内门诊费用报销比例/≥62%");
        assertThat(Layout.findings(form))
                .contains("value_missing E3", "value_missing E7", "cells_shifted B4", "cells_shifted A9");
    }

    @Test
    void readsTheMoneyTableOfTheNationalSelfEvaluation() {
        Form form = Layout.form("""
                项目支出绩效自评表
                （2023年度）
                项目名称|失业保险基金支出||||||
                主管部门|某市人力资源和社会保障局|||实施单位|某市社会保险中心||
                项目资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分
                |年度资金总额|1200.00|1100.00|1045.00|10|95.00%|9.5
                |其中：当年财政拨款|200|100|45|—|45%|—
                |上年结转资金|||||—|
                |其他资金|1000|1000|1000|—|100%|—
                年度总体目标|预期目标||||实际完成情况||
                |按时足额发放||||已按时足额发放||
                绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施
                |产出指标（50分）|数量指标|领取失业金人数|≥500人|512人|20|20|
                ||质量指标|发放准确率|100%|100%|30|30|
                |效益指标（30分）|社会效益指标|保障基本生活|有效保障|达成预期指标|30|28|个别人员信息滞后
                |满意度指标（10分）|服务对象满意度指标|参保人员满意度|≥95%|97%|10|10|
                总分|||||||100|97.5
                """);

        assertThat(form.type()).isEqualTo("self_evaluation");
        assertThat(Layout.figures(form))
                .contains(
                        "budget_initial=1200.00",
                        "budget=1100.00",
                        "executed=1045.00",
                        "execution_rate=95.00%",
                        "budget_fiscal=100",
                        "executed_other=1000");
        assertThat(Layout.rows(form))
                .containsExactly(
                        "output/quantity/领取失业金人数/≥500人/512人",
                        "output/quality/发放准确率/100%/100%",
                        "benefit/social_benefit/保障基本生活/有效保障/达成预期指标",
                        "satisfaction/satisfaction/参保人员满意度/≥95%/97%");
        assertThat(form.rows()).extracting(row -> row.weight().text()).containsExactly("20", "30", "30", "10");
        assertThat(form.rows()).extracting(row -> row.score().text()).containsExactly("20", "30", "28", "10");
        assertThat(form.findings()).isEmpty();
        assertThat(form.tally().unread()).isZero();
    }

    @Test
    void formsSideBySideAreReadOneAfterTheOther() {
        StringBuilder sheet = new StringBuilder();
        List<String> left = table("甲县", "91人");
        List<String> right = table("乙县", "92人");
        for (int i = 0; i < left.size(); i++) {
            sheet.append(left.get(i)).append("||").append(right.get(i)).append('\n');
        }

        List<Form> forms = Layout.forms(sheet.toString());

        assertThat(forms).extracting(form -> form.fields().get(0).text()).containsExactly("甲县医保局", "乙县医保局");
        assertThat(Layout.rows(forms.get(0))).containsExactly("output/quantity/参保人数/91人");
        assertThat(Layout.rows(forms.get(1))).containsExactly("output/quantity/参保人数/92人");
    }

    @Test
    void aFormThatBeginsAgainWithoutATitleIsAnotherForm() {
        List<String> first = table("甲县", "91人");
        List<String> second = table("乙县", "92人");

        List<Form> forms =
                Layout.forms(String.join("\n", first) + "\n" + String.join("\n", second.subList(1, second.size())));

        assertThat(forms).extracting(Form::type).containsExactly("target_table", "target_table");
        assertThat(forms.get(1).fields().get(0).text()).isEqualTo("乙县医保局");
        assertThat(Layout.rows(forms.get(1))).containsExactly("output/quantity/参保人数/92人");
    }

    @Test
    void aTableWithoutATitleIsRecognisedByItsLabels() {
        List<String> lines = table("甲县", "91人");

        Form form = Layout.form(String.join("\n", lines.subList(1, lines.size())));

        assertThat(form.type()).isEqualTo("target_table");
        assertThat(Layout.findings(form)).containsExactly("title_missing A1");
    }

    @Test
    void anAnnexKnowsItsReport() {
        List<Form> forms = Layout.forms("""
                某市社会保险支出
                绩效评价报告
                （2020年度）
                项目名称：城乡居民基本养老保险基金
                负责人（签章）：无名氏
                2020年城乡居民基本养老保险基金收入累计总额为11346.26万元，其中社会保险费收入3943.67万元。
                五、附表
                某市社会保险支出绩效自评表
                某市社会保险支出绩效自评表|||||
                项目名称||城乡居民基本养老保险基金|||
                预算执行情况（万元）|预算数：|6061.54||执行数：|6061.54
                |其中：社会保险基金|6061.54||其中：社会保险基金|6061.54
                年度绩效指标完成情况|一级指标|二级指标|三级指标|预期指标值|实际完成指标值
                |项目完成指标|数量指标|参保人数|≥196084人|≥234457人
                """);

        assertThat(forms).extracting(Form::type).containsExactly("narrative_report", "self_evaluation");
        assertThat(forms.get(0).title()).isEqualTo("某市社会保险支出绩效评价报告");
        assertThat(forms.get(0).fields()).extracting(HeaderField::field).containsExactly("project");
        assertThat(forms.get(1).report()).isEqualTo(1);
        assertThat(Layout.figures(forms.get(1)))
                .containsExactly("budget=6061.54", "executed=6061.54", "budget_fund=6061.54", "executed_fund=6061.54");
        assertThat(Layout.rows(forms.get(1))).containsExactly("output/quantity/参保人数/≥196084人/≥234457人");
    }

    @Test
    void readsAReviewTableUnderTwoRowsOfHeadings() {
        Form form = Layout.form("""
                某县社保基金支出绩效监控审核表
                序号|部门单位名称|项目名称|预算执行情况(单位:万元)|||预算执行率|绩效目标总体完成率|绩效监控审核结果||||总分
                |||调整后预算总数|到位资金总数|执行资金总数|||预算执行情况(30分)|绩效目标完成情况(30分)|目标偏离及应对情况(30分)|按时报送(10分)|
                1|某县医疗保障局|某县职工基本医疗保险|3488|1280|1280|37%|70%|30|30|25|9|94
                |合计||3488|1280|1280||||||||
                经办人：||||||||||||
                """);

        assertThat(form.type()).isEqualTo("review_table");
        assertThat(form.moneyUnit()).isEqualTo("万元");
        assertThat(form.listRows()).hasSize(1);
        assertThat(form.listRows().get(0).cells().entrySet())
                .extracting(cell -> cell.getKey() + "=" + cell.getValue().text())
                .containsExactly(
                        "ordinal=1",
                        "organization=某县医疗保障局",
                        "project=某县职工基本医疗保险",
                        "budget=3488",
                        "received=1280",
                        "executed=1280",
                        "execution_rate=37%",
                        "completion_rate=70%",
                        "score_execution=30",
                        "score_completion=30",
                        "score_deviation=25",
                        "score_timeliness=9",
                        "score_total=94");
        assertThat(form.tally().unread()).isZero();
    }

    @Test
    void readsATargetSplitIntoSignNumberAndUnit() {
        Form form = Layout.form("""
                项目支出绩效目标申报表
                项目名称|工伤保险基金支出|||||
                绩效指标|一级指标|二级指标|三级指标|指标值||
                ||||符号|值|单位
                |产出指标|数量指标|参保人数|≥|35000|人
                """);

        assertThat(Layout.rows(form)).containsExactly("output/quantity/参保人数/35000");
        assertThat(form.rows().get(0).comparator().text()).isEqualTo("≥");
        assertThat(form.rows().get(0).unit().text()).isEqualTo("人");
    }

    @Test
    void aCellThatNoRuleReadsIsCountedAndNamed() {
        Form form = Layout.form(TARGET.replace("|>=3.90万人|", "|>=3.90万人|>=4万人|5万人"));

        assertThat(form.tally().unread()).isEqualTo(2);
        assertThat(Layout.findings(form))
                .filteredOn(finding -> finding.startsWith("cell_unread"))
                .hasSize(2);
    }

    @Test
    void aStrayNumberIsNoIndicator() {
        Form form = Layout.form(TARGET + "424242||||||\n");

        assertThat(Layout.rows(form)).hasSize(3);
        assertThat(Layout.findings(form)).anyMatch(finding -> finding.startsWith("cell_unread"));
    }

    /** A level 1 that only its level 2 told has no wording to quote. */
    @Test
    void aLevelWithoutWordingMayConflict() {
        Form form =
                Layout.form(TARGET.replace("产出指标|数量指标|", "|数量指标|").replace("满意度指标|满意度指标|参保人员满意度", "|社会效益指标|参保人员满意度"));

        assertThat(Layout.rows(form)).hasSize(3);
    }

    private static List<String> table(String county, String value) {
        return List.of(
                "项目支出绩效目标表(2022年)||||",
                "预算单位|" + county + "医保局|项目名称|居民医保|",
                "项目资金（万元）|年度资金总额：|10|其他资金|0",
                "一级指标|二级指标|三级指标||指标值",
                "产出指标|数量指标|参保人数||" + value);
    }
}
