package vn.tonghop.web.console.account;

import java.util.Set;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.store.AccountTable.Account;

/**
 * Who asks, as the account is at this request; a parameter of this type of a controller's method is given.
 *
 * @param id the account's number
 * @param name its name, which is the actor of what it does
 * @param units the units, with all in them, it is limited to; empty for no limit
 */
public record SignedIn(long id, String name, Role role, Set<UnitId> units) {
    /** The name of the request's attribute. */
    static final String ATTRIBUTE = SignedIn.class.getName();

    /** Copies the units. */
    public SignedIn {
        units = Set.copyOf(units);
    }

    static SignedIn of(Account account) {
        return new SignedIn(account.id(), account.name(), Role.of(account.role()), account.units());
    }

    /** Whether it may. */
    public boolean may(Permission permission) {
        return role.may(permission);
    }
}
