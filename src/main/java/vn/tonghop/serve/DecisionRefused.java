package vn.tonghop.serve;

import java.util.ArrayList;
import java.util.List;

/** A decision that can't be made or ended; nothing of it is kept but the attempt. */
public final class DecisionRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String key;
    private final ArrayList<String> arguments;

    /** Why, as a key of the message bundle with its arguments. */
    public DecisionRefused(String key, String... arguments) {
        super(key + " " + List.of(arguments));
        this.key = key;
        this.arguments = new ArrayList<>(List.of(arguments));
    }

    /** The key of the text that says why. */
    public String key() {
        return key;
    }

    /** What the text names. */
    public Object[] arguments() {
        return arguments.toArray();
    }
}
