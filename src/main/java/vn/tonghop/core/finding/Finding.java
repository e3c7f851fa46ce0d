package vn.tonghop.core.finding;

import java.util.List;

/**
 * One thing that is wrong, or worth saying, about something that was sent.
 *
 * @param code what it is
 * @param place where it stands
 * @param text the text itself as sent; empty where there is none
 * @param arguments what the message names besides the text, in the order of the message bundle's {1}, {2}, ...
 */
public record Finding(FindingCode code, Place place, String text, List<String> arguments) {
    /** Copies the arguments. */
    public Finding {
        arguments = List.copyOf(arguments);
    }

    /** A finding about a text at a place. */
    public static Finding of(FindingCode code, Place place, String text, String... arguments) {
        return new Finding(code, place, text, List.of(arguments));
    }
}
