package vn.tonghop.web.console.layout;

/** There is no review, or no release, that a page could show. */
public final class NothingYet extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String key;

    /** With the key of the text that says what is not there yet. */
    public NothingYet(String key) {
        super(key);
        this.key = key;
    }

    /** The key of the text. */
    public String key() {
        return key;
    }
}
