package vn.tonghop.cli;

import java.util.List;
import vn.tonghop.serve.ActRefused;

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

    /** Does an act of the serving room; where it is refused there, it is so here. */
    static void orDone(Runnable act) {
        try {
            act.run();
        } catch (ActRefused refused) {
            throw new DecisionRefused(refused.key(), refused.arguments());
        }
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments.toArray();
    }
}
