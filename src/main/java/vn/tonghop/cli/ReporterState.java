package vn.tonghop.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.tonghop.store.StatusView.Coverage;
import vn.tonghop.store.StatusView.SubmissionState;
import vn.tonghop.store.Store;

/**
 * One who must report, and where it stands.
 *
 * @param unit what of it is in use
 * @param state reported, late, refused or missing
 */
record ReporterState(Coverage unit, State state) {
    /** Where one who must report stands. */
    enum State {
        /** A file of it is in use, and came in time. */
        REPORTED,
        /** A file of it is in use; the latest came after the deadline. */
        LATE,
        /** Files came, and every one was refused. */
        REFUSED,
        /** Nothing came. */
        MISSING;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** All who must report in the review that is chosen, by code. */
    static List<ReporterState> all(Store store, ReviewChoice choice, List<SubmissionState> submissions) {
        List<Coverage> units = store.status().coverage(choice.review());
        List<String> reporters = units.stream().map(Coverage::unitCode).toList();
        List<String> folders = new ArrayList<>(store.status().foldersOfRejectedFiles(choice.review()));
        submissions.stream().filter(file -> file.state().equals("refused")).forEach(file -> folders.add(file.sender()));
        List<String> refused = folders.stream()
                .distinct()
                .flatMap(folder -> choice.above(folder, reporters).stream())
                .toList();
        return units.stream()
                .map(unit -> new ReporterState(unit, state(unit, refused)))
                .toList();
    }

    private static State state(Coverage unit, List<String> refused) {
        if (unit.reported()) {
            return unit.late() ? State.LATE : State.REPORTED;
        }
        return refused.contains(unit.unitCode()) ? State.REFUSED : State.MISSING;
    }
}
