package vn.tonghop.serve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.store.StatusView.Coverage;
import vn.tonghop.store.StatusView.SubmissionState;
import vn.tonghop.store.Store;

/**
 * One who must report, and where it stands.
 *
 * @param unit what of it is in use
 * @param state reported, late, refused or missing
 */
public record ReporterState(Coverage unit, State state) {
    /** Where one who must report stands. */
    public enum State {
        /** A file of it is in use, and came in time. */
        REPORTED,
        /** A file of it is in use; the latest came after the deadline. */
        LATE,
        /** Files came, and every one was refused. */
        REFUSED,
        /** Nothing came. */
        MISSING;

        /** Its word in keys of texts. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * All who must report in a review, by code.
     *
     * @param registry the registry as it is now
     */
    public static List<ReporterState> all(
            Store store, String review, Registry registry, List<SubmissionState> submissions) {
        List<Coverage> units = store.status().coverage(review);
        List<String> reporters = units.stream().map(Coverage::unitCode).toList();
        List<String> folders = new ArrayList<>(store.status().foldersOfRejectedFiles(review));
        submissions.stream().filter(file -> file.state().equals("refused")).forEach(file -> folders.add(file.sender()));
        LocalDate day = store.reviews().registryDate(review);
        List<String> refused = folders.stream()
                .distinct()
                .flatMap(folder -> above(registry, day, folder, reporters).stream())
                .toList();
        return units.stream()
                .map(unit -> new ReporterState(unit, state(unit, refused)))
                .toList();
    }

    /**
     * The codes of the unit that a sender's folder means and of all units above it; empty where it means none or many.
     *
     * @param reporters the codes of those who must report; of several units that fit, the one that must is meant
     */
    public static List<String> above(Registry registry, LocalDate day, String folder, List<String> reporters) {
        // A body that only works in a place does not report for it.
        return meant(registry, day, folder, reporters)
                .map(unit -> unit.worksInItsPlace()
                        ? List.of(unit.code())
                        : registry.ancestorsOn(unit.id(), day).stream()
                                .map(UnitVersion::code)
                                .toList())
                .orElseGet(List::of);
    }

    /** The unit that a sender's folder means; empty where it means none or many. */
    public static Optional<UnitVersion> meant(Registry registry, LocalDate day, String folder, List<String> reporters) {
        List<UnitVersion> fitting = registry.resolve(folder, day);
        List<UnitVersion> must =
                fitting.stream().filter(unit -> reporters.contains(unit.code())).toList();
        List<UnitVersion> found = fitting.size() > 1 ? must : fitting;
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The codes of a unit and of all units and bodies in it on a day. */
    public static List<String> within(Registry registry, LocalDate day, UnitVersion unit) {
        List<String> codes = new ArrayList<>(List.of(unit.code()));
        registry.bodiesOf(unit.id(), day).forEach(body -> codes.add(body.code()));
        registry.childrenOn(unit.id(), day).forEach(child -> codes.addAll(within(registry, day, child)));
        return codes;
    }

    private static State state(Coverage unit, List<String> refused) {
        if (unit.reported()) {
            return unit.late() ? State.LATE : State.REPORTED;
        }
        return refused.contains(unit.unitCode()) ? State.REFUSED : State.MISSING;
    }
}
