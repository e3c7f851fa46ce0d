package vn.tonghop.cli;

import java.util.List;

/** What a command ends with; scripts rely on these numbers. */
final class ExitCode {
    /** Done. */
    static final int DONE = 0;
    /** Failed, and it is our fault. */
    static final int FAILED = 1;
    /** The command was not understood. */
    static final int USAGE = 2;
    /** Done, with lines held or files rejected; only with {@code --strict}. */
    static final int DONE_WITH_HELD = 3;
    /** Checks blocked the release. */
    static final int BLOCKED = 4;
    /** Input that can't be used. */
    static final int BAD_INPUT = 65;
    /** The database is away. */
    static final int DATABASE_AWAY = 69;
    /** Another run is at work: try again. */
    static final int BUSY = 75;
    /** What was asked for may not be done now: the period is closed. */
    static final int NOT_ALLOWED = 77;
    /** Something must be put right in the configuration first. */
    static final int BAD_CONFIGURATION = 78;

    /** The command was told to end; the process itself ends with 130 or 143, as the signal says. */
    static final int INTERRUPTED = 130;

    private static final List<Integer> FROM_BEST = List.of(
            DONE, DONE_WITH_HELD, BUSY, BAD_INPUT, NOT_ALLOWED, BAD_CONFIGURATION, BLOCKED, DATABASE_AWAY, FAILED);

    private ExitCode() {}

    /** The worse of two ends: what failed must not hide behind what was only held, whatever their numbers. */
    static int worse(int one, int other) {
        return FROM_BEST.indexOf(one) < FROM_BEST.indexOf(other) ? other : one;
    }
}
