package vn.tonghop.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.tonghop.catalog.DefinitionReading;
import vn.tonghop.catalog.LimitsFile;
import vn.tonghop.catalog.NotifyFile;
import vn.tonghop.catalog.ReviewFile;
import vn.tonghop.catalog.registry.RegistryFolder;
import vn.tonghop.catalog.registry.RegistryReading;
import vn.tonghop.core.definition.ReviewDefinition;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.pipeline.DefinitionCheck;
import vn.tonghop.pipeline.ReviewPipeline;
import vn.tonghop.pipeline.parse.Limits;

/** Checks a review definition and runs its examples; no database. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private LanguageOption language = new LanguageOption();

    @Parameters(paramLabel = "FILE", descriptionKey = "option.file")
    private @Nullable Path file;

    @Option(names = "--registry", paramLabel = "DIR", descriptionKey = "option.checkRegistry")
    private @Nullable Path registry;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Path asked = Objects.requireNonNull(file);
        if (asked.endsWith(LimitsFile.NAME)) {
            return end(LimitsFile.read(asked).findings(), "check.limits", asked);
        }
        if (asked.endsWith(NotifyFile.NAME)) {
            return end(NotifyFile.read(asked).findings(), "check.notify", asked);
        }
        DefinitionReading definition = ReviewFile.read(asked);
        if (definition instanceof DefinitionReading.Refused refused) {
            return end(refused.findings());
        }
        RegistryReading units =
                RegistryFolder.read(registry == null ? HomeDirectory.resolve("input-samples/registry") : registry);
        if (units instanceof RegistryReading.Refused refused) {
            return end(refused.findings());
        }
        ReviewDefinition review = ((DefinitionReading.Loaded) definition).definition();
        ReviewPipeline pipeline =
                new ReviewPipeline(review, ((RegistryReading.Loaded) units).registry(), Limits.DEFAULT);
        List<Finding> failures = new DefinitionCheck(pipeline, String.valueOf(file)).failures();
        if (failures.isEmpty() && !json) {
            try (Output out = Output.of(spec.commandLine())) {
                out.line(language.messages()
                        .text(
                                "check.good",
                                file,
                                Integer.toString(review.examples().size())));
            }
        }
        return end(failures);
    }

    private int end(List<Finding> findings, String good, Path asked) {
        if (findings.isEmpty() && !json) {
            try (Output out = Output.of(spec.commandLine())) {
                out.line(language.messages().text(good, asked));
            }
        }
        return end(findings);
    }

    private int end(List<Finding> findings) {
        try (Output out = Output.of(spec.commandLine())) {
            for (Finding finding : findings) {
                if (json) {
                    FindingJson.print(out, finding, language.messages());
                } else {
                    spec.commandLine().getErr().println(language.messages().line(finding));
                }
            }
        }
        return findings.isEmpty() ? ExitCode.DONE : ExitCode.BAD_CONFIGURATION;
    }
}
