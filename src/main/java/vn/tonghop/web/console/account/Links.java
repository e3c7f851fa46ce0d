package vn.tonghop.web.console.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import vn.tonghop.store.AccountTable.Link;
import vn.tonghop.store.Store;

/** The links by which people choose their passwords: 256 bits of chance, good once, for a day. */
public final class Links {
    private static final Duration VALID = Duration.ofHours(24);
    private static final int BYTES = 32;
    private static final SecureRandom CHANCE = new SecureRandom();

    private final Store store;

    /** Kept in that database. */
    public Links(Store store) {
        this.store = store;
    }

    /**
     * The address, without its beginning, that makes the first administrator; empty where there is one.
     *
     * @param by who starts the console
     */
    public Optional<String> first(String by) {
        return store.inTransaction(() -> {
            if (store.accounts().hasAdministrator(null)) {
                return Optional.empty();
            }
            String token = token();
            store.accounts().link(hash(token), null, by, VALID);
            store.audit().event(by, "link", "first administrator", "done", "good for 24 hours");
            return Optional.of("set-up/" + token);
        });
    }

    /** The address, without its beginning, by which the person of an account chooses a password; older ones end. */
    String of(long account, String by) {
        String token = token();
        store.accounts().endLinks(account);
        store.accounts().link(hash(token), account, by, VALID);
        return "set-up/" + token;
    }

    /** What a secret opens; empty where it is none, was used, or is over. */
    public Optional<Link> find(String token) {
        return store.accounts().link(hash(token));
    }

    private static String token() {
        byte[] bytes = new byte[BYTES];
        CHANCE.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
