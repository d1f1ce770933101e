package org.fundperf;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.fundperf.cli.Main;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Packages are stages in the order data flows; a stage knows only those before it. */
class PackageWallsTest {

    private static final List<String> STAGES = List.of(
            "schema",
            "finding",
            "document",
            "value",
            "decision",
            "conform",
            "form",
            "prose",
            "fact",
            "warehouse",
            "load",
            "mart",
            "publish",
            "sql",
            "serve",
            "export",
            "shell",
            "cli");

    /** From here on a stage may use Spark; what is before it runs anywhere in milliseconds. */
    private static final String FIRST_WITH_SPARK = "warehouse";

    private static final String[] SPARK = {"org.apache.spark..", "io.delta..", "org.apache.hadoop..", "scala.."};

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.fundperf");

    @TestFactory
    Stream<DynamicTest> knowsOnlyTheStagesBeforeIt() {
        return STAGES.stream().map(stage -> {
            List<String> later = STAGES.subList(STAGES.indexOf(stage) + 1, STAGES.size());
            return DynamicTest.dynamicTest(
                    stage,
                    () -> check(noClasses()
                            .that()
                            .resideInAPackage(packageOf(stage))
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(later.stream()
                                    .map(PackageWallsTest::packageOf)
                                    .toArray(String[]::new))));
        });
    }

    @Test
    void everyPackageIsAStage() {
        check(classes()
                .should()
                .resideInAnyPackage(
                        Stream.concat(Stream.of("org.fundperf"), STAGES.stream().map(PackageWallsTest::packageOf))
                                .toArray(String[]::new)));
    }

    @Test
    void readingNeedsNoSpark() {
        check(noClasses()
                .that()
                .resideInAnyPackage(STAGES.subList(0, STAGES.indexOf(FIRST_WITH_SPARK)).stream()
                        .map(PackageWallsTest::packageOf)
                        .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SPARK));
    }

    @Test
    void onlyTheCommandLineEndsTheProcess() {
        check(noClasses().that(not(type(Main.class))).should().callMethod(System.class, "exit", int.class));
        check(noClasses().should().callMethod(Runtime.class, "halt", int.class));
    }

    @Test
    void onlyTheCommandLineSpeaksToTheConsole() {
        check(noClasses().that(not(resideInAPackage(packageOf("cli")))).should(ACCESS_STANDARD_STREAMS));
    }

    @Test
    void datesAreJavaTime() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.(util\\.(Date|Calendar|GregorianCalendar)|text\\.SimpleDateFormat)"));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }

    private static String packageOf(String stage) {
        return "org.fundperf." + stage + "..";
    }
}
