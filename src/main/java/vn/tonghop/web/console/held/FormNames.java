package vn.tonghop.web.console.held;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.tonghop.catalog.DefinitionReading;
import vn.tonghop.catalog.ReviewFile;
import vn.tonghop.core.definition.ReviewDefinition;
import vn.tonghop.web.console.layout.Forms;

/** The names of the forms of reviews, read once from their definitions. */
final class FormNames {
    private final Path reviews;
    private final Map<String, ReviewDefinition> known = new ConcurrentHashMap<>();

    FormNames(Path jobs) {
        this.reviews = jobs.resolve("reviews");
    }

    /** The name of a form in the language; its id where the definition does not tell. */
    String of(String review, String form, Forms forms) {
        ReviewDefinition definition = known.get(review);
        if (definition == null
                && ReviewFile.read(reviews.resolve(review + ".yaml")) instanceof DefinitionReading.Loaded loaded) {
            definition = loaded.definition();
            known.put(review, definition);
        }
        return definition == null
                ? form
                : definition
                        .form(form)
                        .map(found -> found.name().in(forms.messages().locale()))
                        .orElse(form);
    }
}
