package org.fundperf.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fundperf.sample.FormDescription.IndicatorForm;
import org.fundperf.sample.Variant.Arrangement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutGeneratorTest {

    private static final int VARIANTS = 60;

    static LongStream seeds() {
        return LongStream.range(0, VARIANTS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keepsEveryIndicatorAndValue(long seed) throws IOException {
        RandomGenerator random = new SplittableRandom(seed);
        Variant any = Variant.random(random);
        Variant variant = any.in(any.arrangement() == Arrangement.STACKED ? Container.TEXT : Container.XLSX);
        List<FormDescription> forms = RandomForms.some(random, 3);

        String printed = printed(LayoutGenerator.layOut(forms, variant));

        ValueSpelling spelling = new ValueSpelling(variant.valueStyle());
        for (FormDescription form : forms) {
            if (form instanceof IndicatorForm indicators) {
                for (IndicatorRow row : indicators.rows()) {
                    assertThat(printed).as("%s %s", variant, row).contains(row.indicator());
                    assertThat(printed).as("%s %s", variant, row).containsIgnoringWhitespaces(core(row, spelling));
                }
            }
        }
    }

    @Test
    void drawsEveryTemplate() {
        List<FormDescription> forms = RandomForms.ofEveryTemplate(Place.ELSEWHERE.get(1), 2021);

        for (Container container : Container.writtenDirectly()) {
            LaidOut document = LayoutGenerator.layOut(forms, Variant.plain(container));
            assertThat(document.fileName()).startsWith("云南省大理州祥云县");
            assertThat(document.content()).isNotEmpty();
        }
        assertThat(forms).extracting(form -> form.head().template()).containsExactly(Template.values());
        assertThat(forms).extracting(form -> form.head().organization()).noneMatch(name -> name.contains("喀什"));
    }

    @Test
    void isTheSameForTheSameSeed() {
        LaidOut first = once(42);
        LaidOut second = once(42);

        assertThat(first.fileName()).isEqualTo(second.fileName());
        assertThat(first.content().length).isEqualTo(second.content().length);
    }

    @Test
    void variesEveryPart() {
        Set<Object> seen = new HashSet<>();
        for (long seed = 0; seed < 200; seed++) {
            Variant variant = Variant.random(new SplittableRandom(seed));
            seen.add(variant.container());
            seen.addAll(variant.choices().values());
        }
        assertThat(seen).hasSize(12 + 3 + 3 + 3 + 2 + 4 + 4 + 2 + 2 + 2 + 2 + 2);
    }

    private static LaidOut once(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        Variant variant = Variant.random(random);
        return LayoutGenerator.layOut(RandomForms.some(random, 2), variant);
    }

    /** The number of a target: its unit may stand in a column of its own. */
    private static String core(IndicatorRow row, ValueSpelling spelling) {
        ValueSpelling.ValueAndUnit split = ValueSpelling.split(row.text("target"));
        return spelling.of(split == null ? row.text("target") : split.value());
    }

    private static String printed(LaidOut document) throws IOException {
        if (document.fileName().endsWith(".txt")) {
            return new String(document.content(), StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder();
        DataFormatter formatter = new DataFormatter();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(document.content()))) {
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(
                    cell -> text.append(formatter.formatCellValue(cell)).append('\n'))));
        }
        return text.toString();
    }
}
