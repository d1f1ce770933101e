package org.fundperf.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HadoopSettingsTest {

    private static final String GIVEN = "spark.hadoop.fs.s3a.endpoint";

    @AfterEach
    void forget() {
        System.clearProperty(GIVEN);
    }

    @Test
    void whatSparkSubmitWasToldHolds() {
        System.setProperty(GIVEN, "http://127.0.0.1:9000");
        assertThat(HadoopSettings.ofProcess().get("fs.s3a.endpoint")).isEqualTo("http://127.0.0.1:9000");
    }
}
