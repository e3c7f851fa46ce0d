package vn.tonghop.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database says of itself. */
public final class DatabaseFacts {
    private final JdbcClient jdbc;

    DatabaseFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The settings that durability and meaning rest on, by name. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String name : java.util.List.of(
                "server_version",
                "fsync",
                "synchronous_commit",
                "full_page_writes",
                "data_checksums",
                "server_encoding",
                "listen_addresses")) {
            settings.put(
                    name,
                    jdbc.sql("SELECT COALESCE(current_setting(?, true), '?')")
                            .param(name)
                            .query(String.class)
                            .single());
        }
        return settings;
    }

    /** The server's clock. */
    public Instant now() {
        return jdbc.sql("SELECT clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** The version of the readers' contract. */
    public int contractVersion() {
        return jdbc.sql("SELECT version FROM reporting.contract_version")
                .query(Integer.class)
                .single();
    }
}
