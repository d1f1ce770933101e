package org.fundperf.sample;

import java.util.List;

/**
 * A region as a form prints it.
 *
 * @param code GB/T 2260
 * @param text as printed in titles and names, such as 云南省大理州祥云县
 * @param province as it heads its finance department's name
 */
public record Place(String code, String text, String province) {

    /** Counties of other provinces, spelled in the ways forms spell them. */
    public static final List<Place> ELSEWHERE = List.of(
            new Place("620123", "甘肃省榆中县", "甘肃省"),
            new Place("532923", "云南省大理州祥云县", "云南省"),
            new Place("130123", "河北省石家庄市正定县", "河北省"),
            new Place("513401", "四川省凉山州西昌市", "四川省"),
            new Place("330782", "义乌市", "浙江省"),
            new Place("440606", "佛山市顺德区", "广东省"),
            new Place("520304", "贵州省遵义市播州区", "贵州省"),
            new Place("222401", "吉林省延边朝鲜族自治州延吉市", "吉林省"),
            new Place("430121", "湖南省长沙县", "湖南省"));
}
