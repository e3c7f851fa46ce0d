package vn.tonghop.cli;

import java.util.List;

/** A decision that can't be made or ended; nothing of it is kept but the attempt. */
final class DecisionRefused extends RuntimeException {
    private final String key;
    private final List<String> arguments;

    /** Why, as a key of the message bundle with its arguments. */
    DecisionRefused(String key, String... arguments) {
        super(key + " " + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments.toArray();
    }
}
