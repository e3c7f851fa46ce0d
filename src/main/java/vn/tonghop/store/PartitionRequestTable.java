package vn.tonghop.store;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The partitions of runs that are at work. The holder of a run offers them, it and the workers claim them, each in one
 * short transaction; what a process claimed and no longer does is taken back by the holder.
 */
public final class PartitionRequestTable {
    /** Whether the process that claimed {@code q} is gone; {@code p} is its row, if there is one. */
    private static final String GONE = "(p.process IS NULL OR NOT " + ProcessTable.ALIVE + ")";

    /** Whether this process claimed {@code q} and does not know of it: the answer was lost. */
    private static final String FORGOTTEN = "(q.process = current_setting('application_name') AND q.outcome IS NULL"
            + " AND q.interpretation_id <> ALL (:atWork))";

    private final JdbcClient jdbc;
    private final HoldTable holds;
    private final ProcessTable processes;

    PartitionRequestTable(JdbcClient jdbc, HoldTable holds, ProcessTable processes) {
        this.jdbc = jdbc;
        this.holds = holds;
        this.processes = processes;
    }

    /**
     * Offers partitions of a run, in the caller's transaction.
     *
     * @param steps Batch's step executions by the interpretation they are about
     */
    public void offer(HoldTable.Hold hold, Map<Long, Long> steps) {
        jdbc.sql("""
                INSERT INTO partition_request (run_id, token, interpretation_id, step_execution_id)
                SELECT :run, :token, interpretation, step
                FROM unnest(CAST(:interpretations AS bigint[]), CAST(:steps AS bigint[])) AS s (interpretation, step)
                """)
                .param("run", hold.run())
                .param("token", hold.token())
                .param("interpretations", steps.keySet().toArray(Long[]::new))
                .param("steps", steps.values().toArray(Long[]::new))
                .update();
    }

    /**
     * The runs that have partitions for any worker, oldest first; none that a person asked to stop.
     *
     * @param refused runs that are not looked for
     * @param atWork the interpretations this process is at work on
     */
    public List<HoldTable.Hold> offered(Collection<Long> refused, Collection<Long> atWork) {
        return jdbc.sql("""
                SELECT DISTINCT q.run_id, q.token
                FROM partition_request q JOIN run_hold h ON h.run_id = q.run_id AND h.token = q.token
                WHERE (q.process IS NULL OR\s""" + FORGOTTEN + """
                ) AND NOT q.for_holder AND q.run_id <> ALL (:refused)
                  AND NOT EXISTS (SELECT FROM run_stop s WHERE s.run_id = q.run_id)
                ORDER BY q.run_id
                """)
                .param("refused", refused.toArray(Long[]::new))
                .param("atWork", atWork.toArray(Long[]::new))
                .query((row, number) -> new HoldTable.Hold(row.getLong(1), row.getLong(2)))
                .list();
    }

    /**
     * Claims one partition of a run. A claim of this process that it does not know of, because the answer was lost, is
     * claimed again. A worker that the others take for dead gets none until it has shown that it lives.
     *
     * @param asHolder whether this process holds the run, and may take what is left to the holder
     * @param atWork the interpretations of that run this process is at work on
     * @return empty where nothing waits
     */
    public Optional<Claim> claim(HoldTable.Hold hold, boolean asHolder, Collection<Long> atWork) {
        return jdbc.sql("""
                UPDATE partition_request SET process = current_setting('application_name'),
                    claim = nextval('run_token'), claimed_at = clock_timestamp(), moved_at = clock_timestamp()
                WHERE (run_id, interpretation_id) = (
                    SELECT q.run_id, q.interpretation_id
                    FROM partition_request q JOIN run_hold h ON h.run_id = q.run_id AND h.token = q.token
                    WHERE q.run_id = :run AND q.token = :token AND (NOT q.for_holder OR :asHolder)
                      AND (q.process IS NULL OR\s""" + FORGOTTEN + """
                    ) AND (:asHolder OR EXISTS (
                          SELECT FROM process p WHERE p.process = current_setting('application_name') AND\s""" + ProcessTable.ALIVE + """
                    )) ORDER BY q.interpretation_id LIMIT 1 FOR UPDATE OF q SKIP LOCKED)
                RETURNING interpretation_id, step_execution_id, claim
                """)
                .param("run", hold.run())
                .param("token", hold.token())
                .param("asHolder", asHolder)
                .param("atWork", atWork.toArray(Long[]::new))
                .query((row, number) -> new Claim(hold, row.getLong(1), row.getLong(2), row.getLong(3)))
                .optional();
    }

    /**
     * Makes sure, until the caller's transaction ends, that the run is held as it was when the partition was offered,
     * and that the partition is still this process's. Every transaction that writes of a partition begins with this.
     *
     * @throws LostHold if another process took the run over
     * @throws LostPartition if the holder took the partition back
     */
    public void fence(Claim claim) {
        holds.fence(claim.hold());
        int held = jdbc.sql("""
                UPDATE partition_request SET moved_at = clock_timestamp()
                WHERE run_id = ? AND interpretation_id = ? AND claim = ? AND outcome IS NULL
                """)
                .params(claim.hold().run(), claim.interpretation(), claim.number())
                .update();
        if (held == 0) {
            throw new LostPartition(claim);
        }
    }

    /**
     * Says how a claim ended; a second time changes nothing.
     *
     * @return whether it was still this process's
     */
    public boolean end(Claim claim, Outcome outcome) {
        return jdbc.sql("""
                UPDATE partition_request SET outcome = :outcome
                WHERE run_id = :run AND interpretation_id = :interpretation AND claim = :claim
                  AND (outcome IS NULL OR outcome = :outcome)
                """)
                        .param("outcome", outcome.word())
                        .param("run", claim.hold().run())
                        .param("interpretation", claim.interpretation())
                        .param("claim", claim.number())
                        .update()
                == 1;
    }

    /**
     * Ends the connections of processes that are gone and have partitions of a run, so that no transaction they left
     * open stands in the way.
     */
    public void cutOffTheGone(long run) {
        claimants(run, true).forEach(processes::cutOff);
    }

    /** The same of all other processes that have partitions of a run, alive or not. */
    public void cutOffAll(long run) {
        claimants(run, false).forEach(processes::cutOff);
    }

    private List<String> claimants(long run, boolean onlyGone) {
        return jdbc.sql("""
                SELECT DISTINCT q.process FROM partition_request q LEFT JOIN process p USING (process)
                WHERE q.run_id = :run AND q.outcome IS NULL AND q.process <> current_setting('application_name')
                """ + (onlyGone ? " AND " + GONE : ""))
                .param("run", run)
                .query(String.class)
                .list();
    }

    /**
     * Takes back what other processes claimed of a run and no longer do, in the caller's transaction: they are gone,
     * have stopped or failed, or wrote nothing for too long. What is being written just now is left to them. What is
     * taken back is this process's, until it offers it again.
     *
     * @param longest how long a partition may be without a chunk
     */
    public List<Left> takeBack(HoldTable.Hold hold, Duration longest) {
        List<Left> left = left(hold, longest);
        for (Left one : left) {
            jdbc.sql("""
                    UPDATE partition_request SET process = current_setting('application_name'),
                        claim = nextval('run_token'), moved_at = clock_timestamp(), outcome = NULL
                    WHERE run_id = ? AND interpretation_id = ?
                    """).params(hold.run(), one.interpretation()).update();
        }
        return left;
    }

    private List<Left> left(HoldTable.Hold hold, Duration longest) {
        return jdbc.sql("""
                SELECT q.interpretation_id, q.step_execution_id, q.outcome, q.given_back, q.process, p.host, p.pid
                FROM partition_request q LEFT JOIN process p USING (process)
                WHERE q.run_id = :run AND q.token = :token AND q.process <> current_setting('application_name')
                  AND (q.outcome IN ('stopped', 'failed')
                       OR q.outcome IS NULL
                          AND (q.moved_at < clock_timestamp() - make_interval(secs => :longest) OR\s""" + GONE + """
                ))
                ORDER BY q.interpretation_id FOR UPDATE OF q SKIP LOCKED
                """)
                .param("run", hold.run())
                .param("token", hold.token())
                .param("longest", longest.toMillis() / 1000.0)
                .query((row, number) -> new Left(
                        row.getLong("interpretation_id"),
                        row.getLong("step_execution_id"),
                        Outcome.of(row.getString("outcome")),
                        row.getInt("given_back"),
                        row.getString("host") == null
                                ? row.getString("process")
                                : row.getString("host") + " " + row.getLong("pid")))
                .list();
    }

    /** Offers once more what was taken back, as another step execution. */
    public void offerAgain(long run, long interpretation, long step, boolean forHolder) {
        jdbc.sql("""
                UPDATE partition_request SET step_execution_id = ?, for_holder = ?, given_back = given_back + 1,
                    process = NULL, claim = NULL, claimed_at = NULL, moved_at = NULL, outcome = NULL
                WHERE run_id = ? AND interpretation_id = ?
                """).params(step, forHolder, run, interpretation).update();
    }

    /** Says of what was taken back that it had been done to its end. */
    public void wasDone(long run, long interpretation) {
        jdbc.sql("UPDATE partition_request SET outcome = 'done' WHERE run_id = ? AND interpretation_id = ?")
                .params(run, interpretation)
                .update();
    }

    /**
     * How many partitions of a run its holder may claim, and how many are claimed and not ended.
     *
     * @param atWork the interpretations of that run this process is at work on
     */
    public Progress progress(long run, Collection<Long> atWork) {
        return jdbc.sql("""
                SELECT count(*) FILTER (WHERE q.process IS NULL OR\s""" + FORGOTTEN + """
                ), count(*) FILTER (WHERE q.process IS NOT NULL AND q.outcome IS NULL)
                FROM partition_request q WHERE q.run_id = :run
                """)
                .param("run", run)
                .param("atWork", atWork.toArray(Long[]::new))
                .query((row, number) -> new Progress(row.getLong(1), row.getLong(2)))
                .single();
    }

    /**
     * Takes back all partitions of a run, in the caller's transaction; what is being written just now is left.
     *
     * @return how many are left
     */
    public long withdraw(long run) {
        jdbc.sql("""
                DELETE FROM partition_request WHERE (run_id, interpretation_id) IN (
                    SELECT run_id, interpretation_id FROM partition_request WHERE run_id = ? FOR UPDATE SKIP LOCKED)
                """).param(run).update();
        return jdbc.sql("SELECT count(*) FROM partition_request WHERE run_id = ?")
                .param(run)
                .query(Long.class)
                .single();
    }

    /** How the partitions of a run that is at work stand; empty where there are none. */
    public Optional<Standing> standing(long run) {
        List<AtWork> atWork = jdbc.sql("""
                SELECT s.receipt, s.sender, p.host, p.pid, q.claimed_at
                FROM partition_request q
                JOIN interpretation i USING (interpretation_id)
                JOIN submission s USING (submission_id)
                LEFT JOIN process p USING (process)
                WHERE q.run_id = ? AND q.process IS NOT NULL AND q.outcome IS NULL
                ORDER BY q.interpretation_id
                """)
                .param(run)
                .query((row, number) -> new AtWork(
                        row.getString("receipt"),
                        row.getString("sender"),
                        row.getString("host"),
                        row.getLong("pid"),
                        row.getObject("claimed_at", OffsetDateTime.class).toInstant()))
                .list();
        return jdbc.sql("""
                SELECT count(*) FILTER (WHERE process IS NULL), count(*) FILTER (WHERE outcome = 'done')
                FROM partition_request WHERE run_id = ? HAVING count(*) > 0
                """)
                .param(run)
                .query((row, number) -> new Standing(row.getLong(1), row.getLong(2), atWork))
                .optional();
    }

    /** How a claim ended. */
    public enum Outcome {
        /** To its end. */
        DONE,
        /** Told to end before; what is written stands. */
        STOPPED,
        /** By a failure; what is written stands. */
        FAILED;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Optional<Outcome> of(@Nullable String word) {
            return Optional.ofNullable(word).map(known -> valueOf(known.toUpperCase(Locale.ROOT)));
        }
    }

    /**
     * A partition in the hands of this process.
     *
     * @param hold the run's hold under which it was offered
     * @param interpretation what it is about
     * @param step Batch's step execution
     * @param number what it is written under; no other claim has or had it
     */
    public record Claim(HoldTable.Hold hold, long interpretation, long step, long number) {}

    /**
     * A partition that a process claimed and no longer does.
     *
     * @param interpretation what it is about
     * @param step Batch's step execution, which may look as if it ran
     * @param outcome how the process said that it ended; empty where it said nothing
     * @param givenBack how often it was offered again before
     * @param by the process, in words
     */
    public record Left(long interpretation, long step, Optional<Outcome> outcome, int givenBack, String by) {}

    /** What is to do of a run. */
    public record Progress(long waiting, long atWork) {
        /** Whether nothing is. */
        public boolean isOver() {
            return waiting == 0 && atWork == 0;
        }
    }

    /** How the partitions of a run stand. */
    public record Standing(long waiting, long done, List<AtWork> atWork) {
        /** Copies the list. */
        public Standing {
            atWork = List.copyOf(atWork);
        }
    }

    /** A submission that is being read; the host is null where its process has left. */
    public record AtWork(
            String receipt, String sender, @Nullable String host, long pid, Instant since) {}
}
