package vn.tonghop.core.registry;

import java.time.LocalDate;
import java.util.List;

/**
 * A named set of units on a day, kept so that it can still be asked for when the map has changed: an old district.
 *
 * @param id its id, which no unit has
 * @param name its name
 * @param on the day whose units its members are
 * @param members its units, each standing for all that lies in it on that day, by id; at least one
 */
public record UnitGroup(UnitId id, String name, LocalDate on, List<UnitId> members) {
    /** Copies and orders the members. */
    public UnitGroup {
        members = members.stream().distinct().sorted().toList();
        if (members.isEmpty()) {
            throw new IllegalArgumentException("a group has at least one member: " + id);
        }
    }
}
