package vn.tonghop.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of the house fails on a class that breaks it, and on that class only for what it breaks. */
class HouseRulesSeenRedTest {
    private static final JavaClasses FIXTURES = new ClassFileImporter()
            .withImportOption(location -> location.contains("/test-classes/")
                    && (location.contains("/red/") || location.contains("/RedProgram")))
            .importPackages("vn.tonghop");

    /** The rules each fixture breaks; none where it is only there for another to use. */
    private static final Map<String, Set<String>> BREAKS = new TreeMap<>(Map.ofEntries(
            Map.entry("vn.tonghop.RedProgram", Set.of("theProgramOnlyStartsACommand")),
            Map.entry("vn.tonghop.batch.red.AsksByName", Set.of("onlyStoreSpeaksSql")),
            Map.entry("vn.tonghop.batch.red.ChoosesByAmount", Set.of("batchDecidesNothingAboutData")),
            Map.entry("vn.tonghop.batch.red.ChoosesByKind", Set.of("batchDecidesNothingAboutData")),
            Map.entry("vn.tonghop.batch.red.ChoosesBySwitch", Set.of("batchDecidesNothingAboutData")),
            Map.entry("vn.tonghop.batch.red.ChoosesByType", Set.of("batchDecidesNothingAboutData")),
            Map.entry("vn.tonghop.batch.red.DropsLines", Set.of("noLineIsDroppedByAnItemProcessor")),
            Map.entry("vn.tonghop.batch.red.FiltersLines", Set.of("noLineIsDroppedByAnItemProcessor")),
            Map.entry("vn.tonghop.batch.red.KeepsLinesProcessor", Set.of()),
            Map.entry("vn.tonghop.batch.red.KnowsTheCommands", Set.of("batchKnowsNeitherConsoleNorCli")),
            Map.entry("vn.tonghop.batch.red.StartsTheProgram", Set.of("batchKnowsNeitherConsoleNorCli")),
            Map.entry("vn.tonghop.batch.red.TakesByField", Set.of("nothingIsInjectedIntoFields")),
            Map.entry("vn.tonghop.catalog.red.plain.CatalogRecord", Set.of()),
            Map.entry("vn.tonghop.catalog.red.KnowsTheStore", Set.of("catalogUsesOnlyCoreAndItsParsers")),
            Map.entry("vn.tonghop.cli.red.plain.CliRecord", Set.of()),
            Map.entry("vn.tonghop.cli.red.HoldsTheDatabase", Set.of("consoleAndCliHoldNoDatabase")),
            Map.entry("vn.tonghop.cli.red.OpensAPage", Set.of("cliDoesNotKnowConsole")),
            Map.entry("vn.tonghop.console.red.CallsACommand", Set.of("consoleDoesNotKnowCli")),
            Map.entry("vn.tonghop.console.red.plain.ConsoleRecord", Set.of()),
            Map.entry("vn.tonghop.core.red.AsksTheDay", Set.of("timeIsAnArgument")),
            Map.entry("vn.tonghop.core.red.CountsInDouble", Set.of("noFloatOrDoubleInCore")),
            Map.entry(
                    "vn.tonghop.core.red.IsAComponent",
                    Set.of("coreUsesOnlyJava", "domainTypesCarryNoFrameworkAnnotations")),
            Map.entry("vn.tonghop.core.red.OwnWords", Set.of("wordsComeFromMessagesOnly")),
            Map.entry("vn.tonghop.core.red.ReadsJson", Set.of("coreUsesOnlyJava")),
            Map.entry("vn.tonghop.core.red.RegistryManager", Set.of("namesSayWhatAThingIs")),
            Map.entry("vn.tonghop.core.red.RingStart", Set.of("noPackageCycles")),
            Map.entry("vn.tonghop.core.red.SpeaksSql", Set.of("coreUsesOnlyJava", "onlyStoreSpeaksSql")),
            Map.entry("vn.tonghop.core.red.ring.RingEnd", Set.of("noPackageCycles")),
            Map.entry("vn.tonghop.pipeline.normalize.red.NormalizingWork", Set.of()),
            Map.entry("vn.tonghop.pipeline.parse.red.LooksAhead", Set.of("aStageTakesRecordsOfEarlierStagesOnly")),
            Map.entry("vn.tonghop.pipeline.publish.red.Logs", Set.of("pipelineUsesOnlyCoreAndJava")),
            Map.entry("vn.tonghop.pipeline.publish.red.MeasuresItself", Set.of("timeIsAnArgument")),
            Map.entry("vn.tonghop.pipeline.publish.red.PublishedLine", Set.of()),
            Map.entry("vn.tonghop.pipeline.publish.red.ReadsCsvLate", Set.of("inPipelineOnlyParseReadsCsv")),
            Map.entry(
                    "vn.tonghop.pipeline.publish.red.UsesAnothersWork",
                    Set.of("aStageTakesRecordsOfEarlierStagesOnly")),
            Map.entry("vn.tonghop.pipeline.red.UnknownStage", Set.of("everyClassStandsInAKnownRoom")),
            Map.entry("vn.tonghop.serve.red.KnowsTheCommands", Set.of("serveKnowsNeitherConsoleNorCli")),
            Map.entry("vn.tonghop.store.red.KnowsTheCatalog", Set.of("storeKnowsOnlyPipelineAndCore")),
            Map.entry("vn.tonghop.store.red.plain.StoreRecord", Set.of()),
            Map.entry("vn.tonghop.store.red.AnswersHttp", Set.of("onlyWebSpeaksHttp")),
            Map.entry("vn.tonghop.web.red.KnowsTheCommands", Set.of("webKnowsNeitherConsoleNorCli")),
            Map.entry("vn.tonghop.workbook.red.WritesTheStore", Set.of("workbookUsesOnlyPipelineCoreAndItsLibrary"))));

    @ParameterizedTest
    @MethodSource("fixtures")
    void eachFixtureBreaksTheRulesItIsThereForAndNoOthers(String fixture) {
        Set<String> broken = new TreeSet<>();
        HouseRules.all().forEach((name, rule) -> {
            if (names(rule, fixture)) {
                broken.add(name);
            }
        });
        assertThat(broken).isEqualTo(new TreeSet<>(BREAKS.get(fixture)));
    }

    @Test
    void everyRuleIsSeenRed() {
        Set<String> red = BREAKS.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(HashSet::new));
        assertThat(red).isEqualTo(HouseRules.all().keySet());
    }

    @Test
    void everyFixtureIsListed() {
        Set<String> there = FIXTURES.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .map(HouseRulesSeenRedTest::topLevelName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(there).isEqualTo(BREAKS.keySet());
    }

    /** Whether the rule fails and one of its violations is about the fixture. */
    private static boolean names(ArchRule rule, String fixture) {
        EvaluationResult result = rule.evaluate(FIXTURES);
        return result.hasViolation()
                && result.getFailureReport().getDetails().stream()
                        .flatMap(String::lines)
                        .anyMatch(line -> isAbout(line, fixture));
    }

    /** Descriptions name the origin of a dependency first: what is named after it is the target. */
    private static boolean isAbout(String line, String fixture) {
        int at = line.indexOf("vn.tonghop.");
        if (at < 0 || !line.startsWith(fixture, at)) {
            return false;
        }
        int end = at + fixture.length();
        return end == line.length() || !Character.isJavaIdentifierPart(line.charAt(end)) || line.charAt(end) == '$';
    }

    private static String topLevelName(JavaClass type) {
        String name = type.getName();
        return name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
    }

    static Stream<String> fixtures() {
        return BREAKS.keySet().stream();
    }
}
