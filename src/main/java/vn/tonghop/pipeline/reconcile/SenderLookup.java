package vn.tonghop.pipeline.reconcile;

import java.util.List;
import java.util.stream.Collectors;
import vn.tonghop.core.definition.ReviewDefinition;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Place;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitVersion;

/** Finds who sent a file from the name of the folder it lay in. */
public final class SenderLookup {
    private final ReviewDefinition review;
    private final Registry registry;

    /** Senders of a review, among the units of its registry date. */
    public SenderLookup(ReviewDefinition review, Registry registry) {
        this.review = review;
        this.registry = registry;
    }

    /** The sender; where a name fits several units, the one that must report is meant, if it is one. */
    public Sender find(String folder, String file) {
        List<UnitVersion> fitting = registry.resolve(folder, review.registryDate());
        List<UnitVersion> reporters = fitting.stream()
                .filter(unit -> review.reporters().contains(unit.code()))
                .toList();
        List<UnitVersion> found = fitting.size() > 1 && reporters.size() == 1 ? reporters : fitting;
        if (found.size() == 1) {
            return new Sender.Known(found.get(0));
        }
        Place place = Place.inFile(file);
        return new Sender.Unknown(
                found.isEmpty()
                        ? Finding.of(FindingCode.UNKNOWN_SENDER, place, folder)
                        : Finding.of(
                                FindingCode.AMBIGUOUS_SENDER,
                                place,
                                folder,
                                found.stream()
                                        .map(unit -> registry.described(unit, review.registryDate()))
                                        .collect(Collectors.joining("; "))));
    }

    /** Whether two folder names stand for one sender: the same text, or the same unit. */
    public boolean isSame(String folder, String other) {
        return folder.equals(other)
                || (find(folder, "") instanceof Sender.Known one
                        && find(other, "") instanceof Sender.Known two
                        && one.unit().id().equals(two.unit().id()));
    }

    /** One text for all folder names of one sender: its stable id, or the folder's own text where that names nobody. */
    public String key(String folder) {
        return find(folder, "") instanceof Sender.Known known
                ? known.unit().id().value()
                : folder;
    }

    /** Who sent a file. */
    public sealed interface Sender {
        /** A unit of the registry. */
        record Known(UnitVersion unit) implements Sender {}

        /** Nobody can be said to have sent it; the file is refused. */
        record Unknown(Finding finding) implements Sender {}
    }
}
