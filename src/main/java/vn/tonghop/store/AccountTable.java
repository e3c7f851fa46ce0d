package vn.tonghop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.core.registry.UnitId;

/** Who may use the console, and the links by which people choose their passwords. */
public final class AccountTable {
    private static final String ACCOUNT = """
            SELECT a.account_id, a.name, a.role, a.password_hash, a.password_set_at, a.disabled, a.created_at, a.created_by,
                   ARRAY(SELECT u.unit_id FROM account_unit l JOIN reporting_unit u USING (unit_key)
                         WHERE l.account_id = a.account_id ORDER BY u.unit_id) AS units
            FROM account a
            """;

    private final JdbcClient jdbc;

    AccountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, by name. */
    public List<Account> all() {
        return jdbc.sql(ACCOUNT + "ORDER BY a.name")
                .query(AccountTable::account)
                .list();
    }

    /** The one of that name. */
    public Optional<Account> named(String name) {
        return jdbc.sql(ACCOUNT + "WHERE a.name = ?")
                .param(name)
                .query(AccountTable::account)
                .optional();
    }

    /** The one of that number. */
    public Optional<Account> of(long id) {
        return jdbc.sql(ACCOUNT + "WHERE a.account_id = ?")
                .param(id)
                .query(AccountTable::account)
                .optional();
    }

    /**
     * Whether an administrator can log in. In a transaction nobody else can make or end one until it is over.
     *
     * @param other the number of an account that does not count, or null
     */
    public boolean hasAdministrator(@Nullable Long other) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('tonghop.account'))")
                .query()
                .listOfRows();
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM account WHERE role = 'admin' AND NOT disabled AND password_hash IS NOT NULL
                               AND account_id IS DISTINCT FROM CAST(? AS bigint))
                """).param(other).query(Boolean.class).single();
    }

    /**
     * Makes an account that can't log in yet.
     *
     * @param name 2 to 40 of a-z, 0-9, dot, hyphen and underline
     * @return its number, or empty where the name is taken
     */
    public Optional<Long> add(String name, String role, String by) {
        return jdbc.sql("""
                INSERT INTO account (name, role, created_by) VALUES (?, ?, ?)
                ON CONFLICT (name) DO NOTHING RETURNING account_id
                """).params(name, role, by).query(Long.class).optional();
    }

    /** What it may do, and whether at all. */
    public void change(long id, String role, boolean disabled) {
        jdbc.sql("UPDATE account SET role = ?, disabled = ? WHERE account_id = ?")
                .params(role, disabled, id)
                .update();
    }

    /** The units it is limited to; none for no limit. */
    public void limit(long id, List<UnitId> units) {
        jdbc.sql("DELETE FROM account_unit WHERE account_id = ?").param(id).update();
        units.forEach(unit -> jdbc.sql("""
                        INSERT INTO account_unit SELECT ?, unit_key FROM reporting_unit WHERE unit_id = ?
                        """).params(id, unit.value()).update());
    }

    /** Its new password; whoever is logged in with the old one is so no more. */
    public void password(long id, String hash) {
        jdbc.sql("UPDATE account SET password_hash = ?, password_set_at = clock_timestamp() WHERE account_id = ?")
                .params(hash, id)
                .update();
    }

    /**
     * Keeps a link.
     *
     * @param tokenHash the SHA-256 of its secret, in hex
     * @param account whose password it lets its bearer choose, or null for the first administrator
     */
    public void link(String tokenHash, @Nullable Long account, String by, Duration valid) {
        jdbc.sql("""
                INSERT INTO account_link (token_hash, account_id, created_by, expires_at)
                VALUES (?, CAST(? AS bigint), ?, now() + make_interval(secs => ?))
                """)
                .param(tokenHash)
                .param(account)
                .param(by)
                .param(valid.toSeconds())
                .update();
    }

    /** A link that still works. */
    public Optional<Link> link(String tokenHash) {
        return jdbc.sql("""
                SELECT account_id FROM account_link
                WHERE token_hash = ? AND used_at IS NULL AND expires_at > clock_timestamp()
                """)
                .param(tokenHash)
                .query((row, number) -> new Link(Optional.ofNullable((Long) row.getObject(1))))
                .optional();
    }

    /** Takes it, in the caller's transaction; false where somebody has, or it is over. */
    public boolean use(String tokenHash) {
        return jdbc.sql("""
                UPDATE account_link SET used_at = clock_timestamp()
                WHERE token_hash = ? AND used_at IS NULL AND expires_at > clock_timestamp()
                """).param(tokenHash).update() == 1;
    }

    /** Ends the links of an account that nobody has used. */
    public void endLinks(long account) {
        jdbc.sql("UPDATE account_link SET used_at = clock_timestamp() WHERE account_id = ? AND used_at IS NULL")
                .param(account)
                .update();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getLong("account_id"),
                row.getString("name"),
                row.getString("role"),
                Optional.ofNullable(row.getString("password_hash")),
                Optional.ofNullable(row.getObject("password_set_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getBoolean("disabled"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"),
                List.of((String[]) row.getArray("units").getArray()).stream()
                        .map(UnitId::new)
                        .collect(java.util.stream.Collectors.toUnmodifiableSet()));
    }

    /**
     * An account.
     *
     * @param role viewer, operator, approver or admin
     * @param passwordHash empty until a password is chosen
     * @param units the units, with all in them, it is limited to; empty for no limit
     */
    public record Account(
            long id,
            String name,
            String role,
            Optional<String> passwordHash,
            Optional<Instant> passwordSetAt,
            boolean disabled,
            Instant createdAt,
            String createdBy,
            Set<UnitId> units) {}

    /** A link that works; empty where it makes the first administrator. */
    public record Link(Optional<Long> account) {}
}
