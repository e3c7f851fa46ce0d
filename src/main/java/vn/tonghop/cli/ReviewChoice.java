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

    /** The indicator asked for. */
    String indicator(String asked) {
        List<String> known = store.reviews().indicators(review);
        if (!known.contains(asked)) {
            throw usage("choice.indicator", asked, String.join(", ", known));
        }
        return asked;
    }

    /** The unit asked for, on the review's registry date. */
    UnitVersion unit(String asked) {
        List<UnitVersion> found = registry().resolve(asked, store.reviews().registryDate(review));
        if (found.size() == 1) {
            return found.get(0);
        }
        throw found.isEmpty() ? usage("choice.nounit", asked) : usage("choice.units", asked, UnitNames.list(found));
    }

    /** Units with the one above each: "xã Tân Thành, huyện Cao Lộc (06250)". */
    String placed(List<String> codes) {
        LocalDate day = store.reviews().registryDate(review);
        return codes.stream()
                .flatMap(code -> registry().resolve(code, day).stream())
                .map(unit -> unit.fullName()
                        + registry()
                                .parentOn(unit.id(), day)
                                .map(parent -> ", " + parent.fullName())
                                .orElse("")
                        + " (" + unit.code() + ")")
                .collect(Collectors.joining("; "));
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
