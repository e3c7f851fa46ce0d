package vn.tonghop.cli;

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
    /** Something must be put right in the configuration first. */
    static final int BAD_CONFIGURATION = 78;

    private ExitCode() {}
}
