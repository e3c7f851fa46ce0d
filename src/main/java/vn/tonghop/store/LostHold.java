package vn.tonghop.store;

/** This process was given up for dead: another one goes on with the run, and nothing more may be written for it here. */
public final class LostHold extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long run;

    LostHold(long run) {
        super("run " + run + " is held by another process now");
        this.run = run;
    }

    /** The run that was lost. */
    public long run() {
        return run;
    }
}
