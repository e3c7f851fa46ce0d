package vn.tonghop.batch;

/** A run that died can't be gone on with, and was ended as failed. */
public final class RunGivenUp extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RunGivenUp(String why) {
        super(why);
    }
}
