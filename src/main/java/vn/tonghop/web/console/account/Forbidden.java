package vn.tonghop.web.console.account;

/** Somebody may not do what they asked for: answered with 403, and kept in the audit. */
public final class Forbidden extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With what was asked for, for the audit. */
    public Forbidden(String asked) {
        super(asked);
    }
}
