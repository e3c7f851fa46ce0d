package vn.tonghop.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import vn.tonghop.catalog.ReviewFolder;
import vn.tonghop.core.definition.Form;
import vn.tonghop.core.definition.ReviewDefinition;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.store.Store;
import vn.tonghop.workbook.BlankForm;

/** Writes a blank form for a unit, with lists to choose from. */
@Command(name = "template")
final class TemplateCommand extends StoreCommand {
    @Mixin
    private DefinitionOption definitions = new DefinitionOption();

    @Option(names = "--review", paramLabel = "R", descriptionKey = "option.review")
    private @Nullable String review;

    @Option(names = "--unit", paramLabel = "CODE", required = true, descriptionKey = "option.templateUnit")
    private String unit = "";

    @Option(names = "--form", paramLabel = "FORM", descriptionKey = "option.form")
    private @Nullable String form;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "option.templateOut")
    private @Nullable Path file;

    @Override
    int run(Store store) throws IOException {
        ReviewDefinition definition = definition();
        Registry registry = store.registry()
                .load(store.registry().currentEdition().orElseThrow(() -> usage("template.noRegistry")));
        List<UnitVersion> units = registry.resolve(unit, definition.registryDate());
        if (units.size() != 1) {
            throw units.isEmpty() ? usage("choice.nounit", unit) : usage("choice.units", unit, UnitNames.list(units));
        }
        Form chosen = form(definition);
        Path target = OutputFile.of(
                file, definition.id() + "-" + chosen.id() + "-" + units.get(0).slug() + ".xlsx");
        BlankForm blank = new BlankForm(definition, chosen, units.get(0), registry, messages());
        OutputFile.write(target, blank::write);
        new OutputFile(spec(), messages(), isJson()).written(target);
        return ExitCode.DONE;
    }

    private ReviewDefinition definition() {
        ReviewFolder folder = definitions.read();
        List<String> ids = DefinitionOption.ids(folder);
        String id = review == null && ids.size() == 1 ? ids.get(0) : review;
        if (id == null) {
            throw usage("choice.review", String.join(", ", ids));
        }
        return folder.review(id).orElseThrow(() -> usage("choice.review", String.join(", ", ids)));
    }

    private Form form(ReviewDefinition definition) {
        List<Form> forms = definition.forms();
        String asked = form;
        if (asked == null) {
            return forms.get(0);
        }
        return forms.stream()
                .filter(one -> one.id().equals(asked))
                .findFirst()
                .orElseThrow(() ->
                        usage("choice.form", asked, forms.stream().map(Form::id).collect(Collectors.joining(", "))));
    }

    private ParameterException usage(String key, Object... arguments) {
        return new ParameterException(spec().commandLine(), messages().text(key, arguments));
    }
}
