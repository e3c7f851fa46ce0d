package vn.tonghop.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which process executes which run, and which run may read which sender's files. */
public final class HoldTable {
    /** The sender of a lease on the inbox of a review, which one run at a time takes files from. */
    public static final String INBOX = "";

    private final JdbcClient jdbc;
    private final ProcessTable processes;

    HoldTable(JdbcClient jdbc, ProcessTable processes) {
        this.jdbc = jdbc;
        this.processes = processes;
    }

    /** Holds a run that nobody holds, in the caller's transaction; empty where somebody does. */
    public Optional<Hold> hold(long run) {
        return jdbc.sql("""
                INSERT INTO run_hold (run_id, process) VALUES (?, current_setting('application_name'))
                ON CONFLICT DO NOTHING RETURNING token
                """).param(run).query(Long.class).optional().map(token -> new Hold(run, token));
    }

    /**
     * Takes over a run whose process is dead, or that nobody holds, in the caller's transaction; the dead process's
     * connections, and those of dead workers at its partitions, are ended first. Empty where somebody else was faster,
     * or the run has come to its end meanwhile.
     *
     * @throws org.springframework.dao.CannotAcquireLockException if a process that seems to be alive holds it in a
     *     transaction that does not end; later it may be found dead
     */
    public Optional<Hold> takeOver(Unfinished dead) {
        String process = dead.process();
        if (process == null) {
            return hold(dead.run()).filter(this::isUnfinished);
        }
        processes.cutOff(process);
        new PartitionRequestTable(jdbc, this, processes).cutOffTheGone(dead.run());
        jdbc.sql("SET LOCAL lock_timeout = '10s'").update();
        Optional<Hold> taken = jdbc.sql("""
                UPDATE run_hold SET token = nextval('run_token'), process = current_setting('application_name'),
                    since = clock_timestamp()
                WHERE run_id = ? AND token = ? RETURNING token
                """)
                .params(dead.run(), dead.token())
                .query(Long.class)
                .optional()
                .map(token -> new Hold(dead.run(), token));
        jdbc.sql("SET LOCAL lock_timeout TO DEFAULT").update();
        return taken;
    }

    /** Asked once the run is held: who held it before may have ended it since it was looked at. */
    private boolean isUnfinished(Hold hold) {
        return jdbc.sql("""
                DELETE FROM run_hold h WHERE run_id = ? AND EXISTS (SELECT FROM run_result r WHERE r.run_id = h.run_id)
                """).param(hold.run()).update() == 0;
    }

    /**
     * Makes sure that this process still holds the run, until the caller's transaction ends: a takeover waits for it.
     * Every transaction that writes for a run begins with this.
     *
     * @throws LostHold if another process took it over
     */
    public void fence(Hold hold) {
        boolean isHeld = jdbc.sql("SELECT token FROM run_hold WHERE run_id = ? AND token = ? FOR SHARE")
                .params(hold.run(), hold.token())
                .query(Long.class)
                .optional()
                .isPresent();
        if (!isHeld) {
            throw new LostHold(hold.run());
        }
    }

    /** Lets a run go with all its partitions and leases, in the caller's transaction. */
    public void letGo(Hold hold) {
        fence(hold);
        jdbc.sql("DELETE FROM partition_request WHERE run_id = ?")
                .param(hold.run())
                .update();
        // A worker that lives takes away its own rows; one that died leaves them.
        jdbc.sql("""
                DELETE FROM file_at_work
                WHERE run_id = ? AND token = ? AND process = current_setting('application_name')
                """).params(hold.run(), hold.token()).update();
        jdbc.sql("DELETE FROM run_lease WHERE run_id = ?").param(hold.run()).update();
        jdbc.sql("DELETE FROM run_hold WHERE run_id = ?").param(hold.run()).update();
    }

    /**
     * Leases senders of a review to a run, each that no other run has, in the caller's transaction.
     *
     * @param senders stable ids, or the folder's text where it names nobody; {@link #INBOX} for the inbox
     * @return the runs that have the others, by sender
     */
    public List<Taken> lease(RunTable.Run run, Collection<String> senders) {
        String[] ordered = new TreeSet<>(senders).toArray(String[]::new);
        // In one order, so that two runs that want the same senders never wait for each other.
        jdbc.sql("""
                INSERT INTO run_lease (review_id, sender, run_id)
                SELECT :review, sender, :run FROM unnest(:senders) WITH ORDINALITY AS s (sender, n) ORDER BY n
                ON CONFLICT DO NOTHING
                """)
                .param("review", run.review())
                .param("run", run.id())
                .param("senders", ordered)
                .update();
        return jdbc.sql("""
                SELECT sender, run_id FROM run_lease
                WHERE review_id = :review AND sender = ANY (:senders) AND run_id <> :run ORDER BY sender
                """)
                .param("review", run.review())
                .param("run", run.id())
                .param("senders", ordered)
                .query((row, number) -> new Taken(row.getString(1), row.getLong(2)))
                .list();
    }

    /**
     * The runs that have no result, oldest first.
     *
     * @param review of that review, or of all where it is null
     */
    public List<Unfinished> unfinished(@Nullable String review) {
        return jdbc.sql("""
                SELECT run.run_id, run.review_id, run.kind, h.token, h.process, p.process IS NOT NULL AND\s""" + ProcessTable.ALIVE + """
                 AS alive, s.run_id IS NOT NULL AS stopped,
                       (SELECT count(*) FROM run_event e WHERE e.run_id = run.run_id AND e.kind = 'recovered') AS taken
                FROM run
                LEFT JOIN run_result r USING (run_id)
                LEFT JOIN run_hold h USING (run_id)
                LEFT JOIN process p USING (process)
                LEFT JOIN run_stop s ON s.run_id = run.run_id
                WHERE r.run_id IS NULL AND (CAST(:review AS text) IS NULL OR run.review_id = :review)
                ORDER BY run.run_id
                """)
                .param("review", review)
                .query((row, number) -> new Unfinished(
                        row.getLong("run_id"),
                        row.getString("review_id"),
                        row.getString("kind"),
                        row.getLong("token"),
                        row.getString("process"),
                        row.getBoolean("alive"),
                        row.getBoolean("stopped"),
                        row.getInt("taken")))
                .list();
    }

    /** The runs this process holds that a person asked to stop. */
    public List<Long> toStop() {
        return jdbc.sql("""
                SELECT run_id FROM run_stop JOIN run_hold USING (run_id)
                WHERE process = current_setting('application_name')
                """).query(Long.class).list();
    }

    /**
     * Asks a run to stop.
     *
     * @return whether it was not asked before
     */
    public boolean askToStop(long run, String actor, String reason) {
        return jdbc.sql("INSERT INTO run_stop (run_id, actor, reason) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                        .params(run, actor, reason)
                        .update()
                == 1;
    }

    /** Takes back that a run was asked to stop. */
    public void letGoOn(long run) {
        jdbc.sql("DELETE FROM run_stop WHERE run_id = ?").param(run).update();
    }

    /** Lets one transaction at a time begin a run of a review, in the caller's transaction. */
    public void beginAlone(String review) {
        alone("tonghop.begin", review);
    }

    /** Lets one transaction at a time close and publish a review, in the caller's transaction. */
    public void publishAlone(String review) {
        alone("tonghop.publish", review);
    }

    private void alone(String what, String review) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext(?), hashtext(?))")
                .params(what, review)
                .query((row, number) -> what)
                .list();
    }

    /**
     * A run in the hands of this process.
     *
     * @param run its number
     * @param token what it writes under; every takeover makes a larger one
     */
    public record Hold(long run, long token) {}

    /** A sender that another run has. */
    public record Taken(String sender, long run) {}

    /**
     * A run without a result.
     *
     * @param run its number
     * @param review its review
     * @param kind run, nightly or rerun
     * @param token under which it is held; 0 where nobody holds it
     * @param process which holds it, or null
     * @param alive whether that process is alive
     * @param stopped whether a person asked it to stop
     * @param takenUp how often it was taken up again
     */
    public record Unfinished(
            long run,
            String review,
            String kind,
            long token,
            @Nullable String process,
            boolean alive,
            boolean stopped,
            int takenUp) {
        /** Whether a process other than the one of that name is at work on it. */
        public boolean isAliveElsewhere(String own) {
            return alive && !own.equals(process);
        }
    }
}
