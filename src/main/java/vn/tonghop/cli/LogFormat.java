package vn.tonghop.cli;

import java.util.Map;
import vn.tonghop.store.failure.BadConfiguration;

/** Who reads what a serving process says: people, or machines. */
enum LogFormat {
    /** Lines of text. */
    TEXT,
    /** A JSON object a line. */
    JSON;

    /**
     * What {@code TONGHOP_LOG} says; text where it is not set.
     *
     * @throws BadConfiguration if it is neither text nor json
     */
    static LogFormat of(Map<String, String> environment) {
        return switch (environment.getOrDefault("TONGHOP_LOG", "text")) {
            case "text" -> TEXT;
            case "json" -> JSON;
            default -> throw new BadConfiguration("serve.log", environment.getOrDefault("TONGHOP_LOG", ""));
        };
    }

    /** Whether a command of that name speaks to machines. */
    static boolean isJson(String command) {
        return command.equals("serve") && "json".equals(System.getenv("TONGHOP_LOG"));
    }
}
