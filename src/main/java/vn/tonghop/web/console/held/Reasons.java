package vn.tonghop.web.console.held;

import java.util.Optional;
import vn.tonghop.core.text.TextSafety;

/** Why somebody does something, as they typed it. */
final class Reasons {
    private static final int LONGEST = 500;

    private Reasons() {}

    /** On one line; empty where nothing, or a novel, was typed. */
    static Optional<String> of(String typed) {
        String reason = TextSafety.visible(typed.strip());
        return reason.isBlank() || reason.length() > LONGEST ? Optional.empty() : Optional.of(reason);
    }
}
