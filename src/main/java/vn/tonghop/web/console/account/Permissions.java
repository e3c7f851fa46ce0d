package vn.tonghop.web.console.account;

import java.time.LocalDate;
import java.util.Optional;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.registry.UnitVersion;

/** Whether who asks may do it to these units: the one place that knows what the limits of an account mean. */
public final class Permissions {
    private final CurrentRegistry registry;

    /** By the registry as it is now. */
    public Permissions(CurrentRegistry registry) {
        this.registry = registry;
    }

    /**
     * Whether a unit is one an account is limited to, or lies in one.
     *
     * @param day the registry date of the review
     */
    public boolean reaches(SignedIn who, UnitId unit, LocalDate day) {
        if (who.units().isEmpty() || who.units().contains(unit)) {
            return true;
        }
        Optional<Registry> known = registry.now();
        return known.isPresent()
                && known.get().ancestorsOn(unit, day).stream()
                        .map(UnitVersion::id)
                        .anyMatch(who.units()::contains);
    }

    /**
     * Refuses what is not allowed.
     *
     * @throws Forbidden if the unit is none of the account's
     */
    public void requireUnit(SignedIn who, UnitId unit, LocalDate day) {
        if (!reaches(who, unit, day)) {
            throw new Forbidden("unit " + unit.value());
        }
    }

    /**
     * Refuses what touches all units of a review.
     *
     * @throws Forbidden if the account is limited to some
     */
    public void requireAllUnits(SignedIn who) {
        if (!who.units().isEmpty()) {
            throw new Forbidden("all units");
        }
    }
}
