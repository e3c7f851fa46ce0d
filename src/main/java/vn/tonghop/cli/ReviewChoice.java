package vn.tonghop.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import vn.tonghop.core.finding.Messages;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.serve.ReporterState;
import vn.tonghop.store.StatusView.SubmissionState;
import vn.tonghop.store.Store;

/** Which review, release and unit the options of a command mean. */
final class ReviewChoice {
    private final CommandSpec spec;
    private final Messages messages;
    private final Store store;
    private final String review;
    private @Nullable Registry registry;

    /** The review asked for, or the only one there is. */
    ReviewChoice(CommandSpec spec, Messages messages, Store store, @Nullable String asked) {
        this.spec = spec;
        this.messages = messages;
        this.store = store;
        List<String> known = store.reviews().ids();
        if (known.isEmpty()) {
            throw usage("choice.none");
        }
        if (asked == null ? known.size() > 1 : !known.contains(asked)) {
            throw usage("choice.review", String.join(", ", known));
        }
        this.review = asked == null ? known.get(0) : asked;
    }

    String review() {
        return review;
    }

    /** The release asked for, or the current one. */
    int release(@Nullable Integer asked) {
        Optional<Integer> current = store.reviews().currentRelease(review);
        if (current.isEmpty()) {
            throw usage("choice.norelease", review);
        }
        if (asked != null && (asked < 1 || asked > current.get())) {
            throw usage("choice.release", review, current.get().toString());
        }
        return asked == null ? current.get() : asked;
    }

    /** The name of the indicator asked for, in the language that is spoken. */
    String indicator(String asked) {
        List<String> known = store.reviews().indicators(review);
        if (!known.contains(asked)) {
            throw usage("choice.indicator", asked, String.join(", ", known));
        }
        return store.reviews().indicatorName(review, asked).in(messages.locale());
    }

    /** The unit asked for, on the review's registry date. */
    UnitVersion unit(String asked) {
        List<UnitVersion> found = registry().resolve(asked, store.reviews().registryDate(review));
        if (found.size() == 1) {
            return found.get(0);
        }
        throw found.isEmpty() ? usage("choice.nounit", asked) : usage("choice.units", asked, placed(found));
    }

    /** The codes of a unit and of all units and bodies in it, on the review's registry date. */
    List<String> within(UnitVersion unit) {
        return ReporterState.within(registry(), store.reviews().registryDate(review), unit);
    }

    /** The codes of the unit that a sender's folder means and of all units above it: {@link ReporterState#above}. */
    List<String> above(String folder, List<String> reporters) {
        return ReporterState.above(registry(), store.reviews().registryDate(review), folder, reporters);
    }

    /** A submission of the review, by its receipt number. */
    SubmissionState submission(String receipt) {
        return store.status().submissions(review).stream()
                .filter(file -> file.receipt().equals(receipt))
                .findFirst()
                .orElseThrow(() -> usage("choice.submission", receipt, review));
    }

    private String placed(List<UnitVersion> units) {
        LocalDate day = store.reviews().registryDate(review);
        return units.stream().map(unit -> registry().described(unit, day)).collect(Collectors.joining("; "));
    }

    /** The registry as it is now. */
    Registry registry() {
        Registry known = registry;
        if (known == null) {
            known = store.registry().load(store.registry().currentEdition().orElseThrow());
            registry = known;
        }
        return known;
    }

    private ParameterException usage(String key, Object... arguments) {
        return new ParameterException(spec.commandLine(), messages.text(key, arguments));
    }
}
