package vn.tonghop.serve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitGroup;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.store.StatusView.SubmissionState;
import vn.tonghop.store.Store;

/** Which files of a review a rerun reads: those of a unit, of a group of units, or one alone. */
public final class RerunFiles {
    private final Store store;
    private final String review;
    private final Registry registry;
    private final LocalDate day;

    /**
     * Of that review.
     *
     * @param registry the registry as it is now
     */
    public RerunFiles(Store store, String review, Registry registry) {
        this.store = store;
        this.review = review;
        this.registry = registry;
        this.day = store.reviews().registryDate(review);
    }

    /** A file to be read anew. */
    public record File(long id, SubmissionState state) {}

    /**
     * The files of a unit; of one that sends nothing itself, those that say something about it. At least one.
     *
     * @param asked the unit as it was asked for
     * @throws ActRefused if there is no such file
     */
    public List<File> ofUnit(UnitVersion unit, String asked) {
        return ofUnits(List.of(unit), asked);
    }

    /**
     * The files of the members of a group, in the same way.
     *
     * @throws ActRefused if there is no such group or no such file
     */
    public List<File> ofGroup(String asked) {
        UnitGroup found = registry.group(asked)
                .orElseThrow(() -> new ActRefused(
                        "choice.nogroup",
                        asked,
                        registry.groups().stream().map(one -> one.id().value()).collect(Collectors.joining(", "))));
        List<UnitVersion> members = new ArrayList<>();
        found.members().forEach(member -> registry.find(member, day).ifPresent(members::add));
        return ofUnits(members, asked);
    }

    /** One file. */
    public File of(SubmissionState state) {
        return new File(store.submissions().find(state.receipt()).orElseThrow().id(), state);
    }

    private List<File> ofUnits(List<UnitVersion> units, String asked) {
        Set<String> codes = units.stream().map(UnitVersion::code).collect(Collectors.toCollection(LinkedHashSet::new));
        List<SubmissionState> current = store.status().submissions(review).stream()
                .filter(file ->
                        !file.state().equals("superseded") && !file.state().equals("duplicate"))
                .toList();
        List<String> reporters = store.reviews().reporters(review);
        List<File> sent = chosen(
                current,
                file -> ReporterState.above(registry, day, file.sender(), reporters).stream()
                        .anyMatch(codes::contains));
        if (sent.isEmpty()) {
            // A unit that sends nothing itself is read with the files that say something about it.
            List<String> within = new ArrayList<>();
            units.forEach(unit -> within.addAll(ReporterState.within(registry, day, unit)));
            Set<String> about = Set.copyOf(store.partitions().about(review, within));
            sent = chosen(current, file -> about.contains(file.receipt()));
        }
        if (sent.isEmpty()) {
            throw new ActRefused("rerun.nothing", asked, review);
        }
        return sent;
    }

    private List<File> chosen(List<SubmissionState> all, Predicate<SubmissionState> isMeant) {
        return all.stream().filter(isMeant).map(this::of).toList();
    }
}
