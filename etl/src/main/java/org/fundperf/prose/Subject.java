package org.fundperf.prose;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whose figures a paragraph gives: a region named holds until the next region, a fund until the next fund. */
final class Subject {

    private static final Pattern RISK = Pattern.compile("养老|医疗|失业|工伤|生育");

    private String region;
    private String fund;

    Subject(String region, String fund) {
        this.region = region;
        this.fund = fund;
    }

    void name(Qualifier qualifier) {
        if (!qualifier.region().isEmpty()) {
            region = qualifier.region();
        }
        if (!qualifier.fund().isEmpty()) {
            fund = qualifier.fund();
        } else if (!qualifier.fundOfMeasure().isEmpty() && !sameRisk(qualifier.fundOfMeasure())) {
            fund = qualifier.fundOfMeasure();
        }
    }

    Subject copy() {
        return new Subject(region, fund);
    }

    void restore(Subject other) {
        region = other.region;
        fund = other.fund;
    }

    /** 养老保险费收入 says less of whose it is than the 城乡居民基本养老保险基金 spoken of. */
    private boolean sameRisk(String name) {
        Matcher risk = RISK.matcher(name);
        return risk.find() && fund.contains(risk.group());
    }

    /** Empty when neither the paragraph nor its headings name any. */
    String region() {
        return region;
    }

    /** Empty when neither the paragraph nor its headings name any. */
    String fund() {
        return fund;
    }
}
