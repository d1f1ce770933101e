package org.fundperf.value;

import java.util.Optional;
import java.util.regex.Pattern;

/** A point in time or a time limit and nothing else: 每月25日前, 12月底前, 2022.12.31, 20个工作日内, 第一季度. */
final class DeadlineParser implements Construct {

    static final String WITHIN = "[0-9]{1,4}(?:\\.[0-9]{1,2})?(?:个?工作日|个?自然日|个月|天|日|个?小时|分钟|周|个?星期|年|个?季度|月)(?:以|之)?内";
    private static final String YEAR = "(?:19|20)[0-9]{2}";
    private static final String MONTH = "(?:1[0-2]|0?[1-9])";
    private static final String DAY = "(?:3[01]|[12][0-9]|0?[1-9])";
    private static final String DATE = String.join(
            "|",
            YEAR + "[-/]" + MONTH + "[-/]" + DAY + "(?![0-9])(?: ?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?",
            YEAR + "\\." + MONTH + "\\." + DAY + "(?![0-9])",
            YEAR + "\\." + MONTH + "(?:-|~|—|至|到)" + YEAR + "\\." + MONTH + "(?![0-9])",
            YEAR + "[-/]" + MONTH + "(?![0-9])",
            YEAR + "(?:-|~|—|至|到)" + YEAR + "年度?",
            YEAR + "年度?",
            "[0-9]{2}年(?=" + MONTH + "月)",
            WITHIN,
            MONTH + "(?:-|~|—|至|到)" + MONTH + "月份?",
            DAY + "(?:-|~|—|至|到)" + DAY + "[日号]",
            MONTH + "月份?",
            DAY + "[日号]",
            "第?[一二三四1234]个?季度",
            "[上下]半年",
            "年[底末初]|年度终了|月[底末初]|季度?[末初]");
    private static final String GLUE = String.join(
            "|",
            "每季度|每[年月季周日]|次[年月日]|[当本][年月季日]|全年|各",
            "截至|截止|不晚于|不迟于|最迟|早于|自|从|在|于",
            "(?:以|之)[前后内]|[前后内底末初]|[上中下]旬|期间|左右|起|止|至|到|的",
            "——?|[-~,、及和或]",
            "全部完成|完成|预计|确保|≤|<=|<|=");
    private static final Pattern DEADLINE = Pattern.compile("(?:" + DATE + "|" + GLUE + ")++");
    private static final Pattern CALENDAR_DAY =
            Pattern.compile(YEAR + "[-/.年]" + MONTH + "[-/.月]" + DAY + "日?(?: ?[0-9]{1,2}:[0-9]{2})?");
    private static final Pattern ANCHOR = Pattern.compile(DATE);
    private static final Pattern AMONG_WORDS =
            Pattern.compile("[0-9](?:日|号|月|年)(?:份|度)?[底末初]?(?:之|以)?前|[年月季]度?[底末](?:之|以)?前|每月[0-9]{1,2}[日号]|" + WITHIN);

    /** No calendar has 每月35日, 13月25日 or 2月30日. */
    private static final Pattern IMPOSSIBLE = Pattern.compile("(?:每月|(?<![0-9])[0-9]{1,2}月)(?!" + DAY
            + "[日号])[0-9]{1,3}[日号]|(?<![0-9])(?!" + MONTH
            + "月)[0-9]{1,2}月[0-9]{1,2}[日号]|(?<![0-9])(?:0?2月3[01]|(?:0?[469]|11)月31)[日号]");

    @Override
    public String reads() {
        return "a deadline";
    }

    @Override
    public Optional<Statement> parse(Phrase phrase, ValueContext context) {
        String text = phrase.text();
        if (IMPOSSIBLE.matcher(text).find() || (CALENDAR_DAY.matcher(text).matches() && measuresNoTime(context))) {
            return Optional.of(Statement.unreadable());
        }
        boolean deadline =
                DEADLINE.matcher(text).matches() && ANCHOR.matcher(text).find();
        return deadline ? Optional.of(Statement.of(ValueKind.DEADLINE, Shape.VALUE)) : Optional.empty();
    }

    /** Whether words speak of a time by which something is to be done: 每月25日前足额发放. */
    static boolean isAmongWords(String text) {
        return AMONG_WORDS.matcher(text).find();
    }

    /** A workbook shows a number as a day when its cell has the wrong format. */
    private static boolean measuresNoTime(ValueContext context) {
        return DimensionTable.measured(context)
                .filter(dimension -> !dimension.isDuration())
                .isPresent();
    }
}
