package vn.tonghop.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitGroup;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.store.StatusView.SubmissionState;
import vn.tonghop.store.Store;

/** Which files a rerun reads: those of a unit, of a group of units, or one alone. */
final class RerunSelection {
    @Option(names = "--unit", paramLabel = "CODE", required = true, descriptionKey = "option.rerunUnit")
    private @Nullable String unit;

    @Option(names = "--group", paramLabel = "NAME", required = true, descriptionKey = "option.rerunGroup")
    private @Nullable String group;

    @Option(names = "--submission", paramLabel = "RECEIPT", required = true, descriptionKey = "option.rerunSubmission")
    private @Nullable String submission;

    /** A file to be read anew. */
    record File(long id, SubmissionState state) {}

    /** Says what was not understood. */
    @FunctionalInterface
    interface Usage {
        ParameterException of(String key, Object... arguments);
    }

    /** The files; at least one. */
    List<File> files(ReviewChoice choice, Store store, Usage usage) {
        String receipt = submission;
        if (receipt != null) {
            return List.of(file(choice.submission(receipt), store));
        }
        String asked = unit == null ? String.valueOf(group) : unit;
        Set<String> codes = unit == null
                ? members(choice, store, usage)
                : Set.of(choice.unit(unit).code());
        List<SubmissionState> current = store.status().submissions(choice.review()).stream()
                .filter(file ->
                        !file.state().equals("superseded") && !file.state().equals("duplicate"))
                .toList();
        List<String> reporters = store.reviews().reporters(choice.review());
        List<File> sent = chosen(
                current,
                store,
                file -> choice.above(file.sender(), reporters).stream().anyMatch(codes::contains));
        if (sent.isEmpty()) {
            // A unit that sends nothing itself is read with the files that say something about it.
            List<String> within = new ArrayList<>();
            codes.forEach(code -> within.addAll(choice.within(choice.unit(code))));
            Set<String> about = Set.copyOf(store.partitions().about(choice.review(), within));
            sent = chosen(current, store, file -> about.contains(file.receipt()));
        }
        if (sent.isEmpty()) {
            throw usage.of("rerun.nothing", asked, choice.review());
        }
        return sent;
    }

    private Set<String> members(ReviewChoice choice, Store store, Usage usage) {
        Registry registry = choice.registry();
        String asked = String.valueOf(group);
        UnitGroup found = registry.group(asked)
                .orElseThrow(() -> usage.of(
                        "choice.nogroup",
                        asked,
                        registry.groups().stream().map(one -> one.id().value()).collect(Collectors.joining(", "))));
        LocalDate day = store.reviews().registryDate(choice.review());
        Set<String> codes = new LinkedHashSet<>();
        found.members()
                .forEach(member ->
                        registry.find(member, day).map(UnitVersion::code).ifPresent(codes::add));
        return codes;
    }

    private static List<File> chosen(List<SubmissionState> all, Store store, Predicate<SubmissionState> isMeant) {
        return all.stream().filter(isMeant).map(state -> file(state, store)).toList();
    }

    private static File file(SubmissionState state, Store store) {
        return new File(store.submissions().find(state.receipt()).orElseThrow().id(), state);
    }
}
