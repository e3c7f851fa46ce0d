package vn.tonghop.web.console.account;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.store.AccountTable.Account;
import vn.tonghop.store.AccountTable.Link;
import vn.tonghop.store.Store;

/** What is done to accounts, each in one transaction with its row of the audit. */
public final class AccountActs {
    /** The fewest characters of a password. */
    public static final int SHORTEST = 12;

    /** What the hash takes. */
    private static final int LONGEST_BYTES = 72;

    private final Store store;
    private final Links links;
    private final PasswordEncoder encoder;

    /** In that database. */
    public AccountActs(Store store, PasswordEncoder encoder) {
        this.store = store;
        this.links = new Links(store);
        this.encoder = encoder;
    }

    /** What is wrong with a new password, as the key of a text; empty where nothing is. */
    public static Optional<String> wrong(String name, String password, String again) {
        if (!password.equals(again)) {
            return Optional.of("setup.wrong.again");
        }
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("setup.wrong.short");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return Optional.of("setup.wrong.long");
        }
        String small = Names.of(password);
        if (small.contains(name) || small.chars().distinct().count() < 5) {
            return Optional.of("setup.wrong.easy");
        }
        return Optional.empty();
    }

    /**
     * Chooses the password of an account by its link.
     *
     * @param name the name of the first administrator; of no account for the link of an account
     * @return the key of the text that says why not; empty where it is done
     */
    public Optional<String> setUp(String token, String name, String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("no hash");
        }
        return store.inTransaction(() -> {
            Optional<Link> link = links.find(token);
            if (link.isEmpty()) {
                return Optional.of("setup.wrong.link");
            }
            Optional<Long> account = link.get().account();
            if (account.isEmpty()) {
                if (store.accounts().hasAdministrator(null)) {
                    return Optional.of("setup.wrong.link");
                }
                if (!Names.isWellFormed(name)) {
                    return Optional.of("setup.wrong.name");
                }
                account = store.accounts().add(name, Role.ADMIN.word(), name);
                if (account.isEmpty()) {
                    return Optional.of("setup.wrong.taken");
                }
                store.audit().event(name, "account", "account " + name, "done", "first administrator");
            }
            if (!store.accounts().use(Links.hash(token))) {
                return Optional.of("setup.wrong.link");
            }
            store.accounts().password(account.get(), hash);
            String whose = store.accounts().of(account.get()).orElseThrow().name();
            store.audit().event(whose, "password", "account " + whose, "done", "by its link");
            return Optional.empty();
        });
    }

    /**
     * Makes an account.
     *
     * @return the address, without its beginning, by which its person chooses a password; empty where the name is taken
     */
    public Optional<String> add(SignedIn by, String name, Role role, List<UnitId> units, String why) {
        return store.inTransaction(() -> store.accounts()
                .add(name, role.word(), by.name())
                .map(id -> {
                    store.accounts().limit(id, units);
                    store.audit()
                            .event(
                                    by.name(),
                                    "account",
                                    "account " + name,
                                    "done",
                                    words(role, false, units) + ": " + why);
                    return links.of(id, by.name());
                }));
    }

    /** A new link for an account: its password stays until the link is used. */
    public String link(SignedIn by, Account account, String why) {
        return store.inTransaction(() -> {
            store.audit().event(by.name(), "link", "account " + account.name(), "done", why);
            return links.of(account.id(), by.name());
        });
    }

    /**
     * Changes what an account may.
     *
     * @return the key of the text that says why not; empty where it is done
     */
    public Optional<String> change(
            SignedIn by, Account account, Role role, boolean disabled, List<UnitId> units, String why) {
        return store.inTransaction(() -> {
            boolean isLast = (disabled || role != Role.ADMIN)
                    && account.role().equals(Role.ADMIN.word())
                    && !store.accounts().hasAdministrator(account.id());
            String words = words(role, disabled, units) + ": " + why;
            if (isLast) {
                store.audit().event(by.name(), "account", "account " + account.name(), "refused", words);
                return Optional.of("accounts.wrong.last");
            }
            store.accounts().change(account.id(), role.word(), disabled);
            store.accounts().limit(account.id(), units);
            if (disabled) {
                store.accounts().endLinks(account.id());
            }
            store.audit().event(by.name(), "account", "account " + account.name(), "done", words);
            return Optional.empty();
        });
    }

    private static String words(Role role, boolean disabled, List<UnitId> units) {
        return role.word()
                + (disabled ? ", disabled" : "")
                + (units.isEmpty()
                        ? ""
                        : ", units "
                                + String.join(
                                        " ", units.stream().map(UnitId::value).toList()));
    }
}
