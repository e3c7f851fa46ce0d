package vn.tonghop.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static vn.tonghop.house.Conditions.annotatedByAFramework;
import static vn.tonghop.house.Conditions.branchOnADomainValue;
import static vn.tonghop.house.Conditions.mayReturnNullFromProcess;
import static vn.tonghop.house.Conditions.readTheClock;
import static vn.tonghop.house.Conditions.useAnotherStageThanByARecordOfAnEarlierOne;
import static vn.tonghop.house.Conditions.useFloatOrDouble;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rules of the house, by name. Each holds for the main classes and has been seen red on a fixture. */
final class HouseRules {
    private static final String HOUSE = "vn.tonghop..";
    private static final String CORE = "vn.tonghop.core..";
    private static final String PIPELINE = "vn.tonghop.pipeline..";
    private static final String CATALOG = "vn.tonghop.catalog..";
    private static final String STORE = "vn.tonghop.store..";
    private static final String BATCH = "vn.tonghop.batch..";
    private static final String SERVE = "vn.tonghop.serve..";
    private static final String WEB = "vn.tonghop.web..";
    private static final String CONSOLE = "vn.tonghop.console..";
    private static final String CLI = "vn.tonghop.cli..";
    private static final String WORKBOOK = "vn.tonghop.workbook..";

    private static final String BATCH_PROCESSOR = "org.springframework.batch.infrastructure.item.ItemProcessor";
    private static final List<String> BANNED_ENDINGS =
            List.of("Manager", "Helper", "Util", "Utils", "Impl", "Service", "Processor", "Data", "Info");

    /** Lines are accepted, held or non-data: the design's own word, which says what it is. */
    private static final String DESIGN_WORD = "NonData";

    private HouseRules() {}

    /** All of them, in the order of the style guide: arrows first, then what is never done, then names. */
    static Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put(
                "everyClassStandsInAKnownRoom",
                classes()
                        .that()
                        .resideInAPackage(HOUSE)
                        .should()
                        .resideInAnyPackage(
                                "vn.tonghop",
                                CORE,
                                CATALOG,
                                STORE,
                                BATCH,
                                SERVE,
                                WEB,
                                CONSOLE,
                                CLI,
                                WORKBOOK,
                                "vn.tonghop.pipeline",
                                "vn.tonghop.pipeline.submission..",
                                "vn.tonghop.pipeline.parse..",
                                "vn.tonghop.pipeline.normalize..",
                                "vn.tonghop.pipeline.reconcile..",
                                "vn.tonghop.pipeline.validate..",
                                "vn.tonghop.pipeline.aggregate..",
                                "vn.tonghop.pipeline.publish.."));
        rules.put("coreUsesOnlyJava", usesOnly(CORE, CORE));
        rules.put(
                "pipelineUsesOnlyCoreAndJava",
                usesOnly(PIPELINE, PIPELINE, CORE, "org.apache.commons.csv..", "javax.xml.stream.."));
        rules.put(
                "inPipelineOnlyParseReadsCsv",
                noClasses()
                        .that()
                        .resideInAPackage(PIPELINE)
                        .and()
                        .resideOutsideOfPackage("vn.tonghop.pipeline.parse..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.apache.commons.csv..", "javax.xml.stream.."));
        rules.put(
                "catalogUsesOnlyCoreAndItsParsers",
                usesOnly(CATALOG, CATALOG, CORE, "org.yaml.snakeyaml..", "org.apache.commons.csv.."));
        rules.put(
                "workbookUsesOnlyPipelineCoreAndItsLibrary",
                usesOnly(WORKBOOK, WORKBOOK, PIPELINE, CORE, "org.apache.poi.."));
        rules.put(
                "storeKnowsOnlyPipelineAndCore",
                roomMayNotUse(STORE, CATALOG, BATCH, SERVE, WEB, CONSOLE, CLI, WORKBOOK, "vn.tonghop"));
        rules.put(
                "batchKnowsNeitherConsoleNorCli",
                roomMayNotUse(BATCH, SERVE, WEB, CONSOLE, CLI, WORKBOOK, "vn.tonghop"));
        rules.put("serveKnowsNeitherConsoleNorCli", roomMayNotUse(SERVE, WEB, CONSOLE, CLI, "vn.tonghop"));
        rules.put("webKnowsNeitherConsoleNorCli", roomMayNotUse(WEB, CONSOLE, CLI, "vn.tonghop"));
        rules.put(
                "onlyWebSpeaksHttp",
                noClasses()
                        .that()
                        .resideInAPackage(HOUSE)
                        .and()
                        .resideOutsideOfPackages(WEB, CONSOLE)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "org.springframework.web..",
                                "org.springframework.boot.web..",
                                "jakarta.servlet..",
                                "io.micrometer..",
                                "io.prometheus.."));
        rules.put("consoleDoesNotKnowCli", roomMayNotUse(CONSOLE, CLI, "vn.tonghop"));
        rules.put("cliDoesNotKnowConsole", roomMayNotUse(CLI, CONSOLE, "vn.tonghop"));
        rules.put(
                "theProgramOnlyStartsACommand",
                roomMayNotUse("vn.tonghop", CORE, PIPELINE, CATALOG, STORE, BATCH, SERVE, WEB, CONSOLE));
        rules.put(
                "aStageTakesRecordsOfEarlierStagesOnly",
                noClasses().that().resideInAPackage(PIPELINE).should(useAnotherStageThanByARecordOfAnEarlierOne()));
        rules.put(
                "onlyStoreSpeaksSql",
                noClasses()
                        .that()
                        .resideInAPackage(HOUSE)
                        .and()
                        .resideOutsideOfPackage(STORE)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("java.sql..", "org.springframework.jdbc..", "org.postgresql.."));
        rules.put(
                "batchDecidesNothingAboutData",
                noClasses().that().resideInAPackage(BATCH).should(branchOnADomainValue()));
        rules.put(
                "consoleAndCliHoldNoDatabase",
                noClasses()
                        .that()
                        .resideInAnyPackage(CONSOLE, CLI)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "javax.sql..",
                                "com.zaxxer.hikari..",
                                "org.flywaydb..",
                                "org.springframework.transaction..",
                                "org.springframework.data.."));
        rules.put(
                "noPackageCycles", slices().matching("vn.tonghop.(**)").should().beFreeOfCycles());
        rules.put(
                "noFloatOrDoubleInCore",
                noClasses().that().resideInAPackage(CORE).should(useFloatOrDouble()));
        rules.put(
                "timeIsAnArgument",
                noClasses().that().resideInAnyPackage(CORE, PIPELINE).should(readTheClock()));
        rules.put(
                "domainTypesCarryNoFrameworkAnnotations",
                noClasses().that().resideInAnyPackage(CORE, PIPELINE).should(annotatedByAFramework()));
        rules.put(
                "nothingIsInjectedIntoFields",
                noFields()
                        .that()
                        .areDeclaredInClassesThat()
                        .resideInAPackage(HOUSE)
                        .should()
                        .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                        .orShould()
                        .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                        .orShould()
                        .beAnnotatedWith("jakarta.annotation.Resource")
                        .orShould()
                        .beAnnotatedWith("jakarta.inject.Inject")
                        .orShould()
                        .beAnnotatedWith("jakarta.persistence.PersistenceContext"));
        rules.put(
                "noLineIsDroppedByAnItemProcessor",
                noClasses().that().resideInAPackage(HOUSE).should(mayReturnNullFromProcess(BATCH_PROCESSOR)));
        rules.put(
                "wordsComeFromMessagesOnly",
                noClasses()
                        .that()
                        .resideInAPackage(HOUSE)
                        .and()
                        .doNotHaveFullyQualifiedName("vn.tonghop.core.finding.Messages")
                        .and()
                        // The form picocli wants its words in; they are those of Messages.
                        .doNotHaveFullyQualifiedName("vn.tonghop.cli.HelpTexts")
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("java.util.ResourceBundle"));
        rules.put("namesSayWhatAThingIs", noBannedEndings());
        rules.replaceAll((name, rule) -> rule.as(name).allowEmptyShould(true));
        return rules;
    }

    /** java.sql is Java's, but a room of its own. */
    private static ArchRule usesOnly(String room, String... allowed) {
        String[] all = Stream.concat(
                        Stream.of("java.lang..", "java.util..", "java.io..", "java.nio..", "java.math..", "java.net.."),
                        Stream.concat(
                                Stream.of("java.text..", "java.time..", "java.security..", "org.jspecify.."),
                                Stream.of(allowed)))
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(room)
                .should()
                .dependOnClassesThat(DescribedPredicate.not(
                        resideInAnyPackage(all).or(DescribedPredicate.describe("primitive", HouseRules::isPrimitive))));
    }

    private static boolean isPrimitive(JavaClass type) {
        return type.getBaseComponentType().isPrimitive();
    }

    private static ArchRule roomMayNotUse(String room, String... others) {
        return noClasses()
                .that(are(resideInAPackage(room)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others);
    }

    private static ArchRule noBannedEndings() {
        DescribedPredicate<JavaClass> banned = DescribedPredicate.describe(
                "a banned ending",
                type -> BANNED_ENDINGS.stream().anyMatch(type.getSimpleName()::endsWith)
                        && !type.getSimpleName().equals(DESIGN_WORD)
                        && !(type.getSimpleName().endsWith("Processor") && type.isAssignableTo(BATCH_PROCESSOR)));
        return noClasses().that().resideInAPackage(HOUSE).should(Conditions.be(banned));
    }
}
