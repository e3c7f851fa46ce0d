package vn.tonghop.web.console.layout;

/** What an address asks for is not there: answered with 404. */
public final class NotThere extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With what was asked for, for the log. */
    public NotThere(String what) {
        super(what);
    }
}
