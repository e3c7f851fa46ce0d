package vn.tonghop.core.definition;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Whom the nights are told to, and how. No secret is among it.
 *
 * @param language of the words: vi or en
 */
public record NotifySettings(String language, Optional<Mail> mail, Optional<Webhook> webhook) {
    /** Nobody is told. */
    public static final NotifySettings NOBODY = new NotifySettings("vi", Optional.empty(), Optional.empty());

    /** How the connection to a mail server is kept private. */
    public enum Privacy {
        /** It begins in the open and must become private. */
        STARTTLS,
        /** It is private from its beginning. */
        TLS,
        /** It is in the open. */
        NONE
    }

    /**
     * Mail.
     *
     * @param host the mail server
     * @param port 1 to 65535
     * @param from who it is from
     * @param to whom it goes to, at least one
     */
    public record Mail(String host, int port, Privacy privacy, String from, List<String> to) {
        /** Copies the list. */
        public Mail {
            to = List.copyOf(to);
        }
    }

    /**
     * A POST of JSON.
     *
     * @param url http or https, without a user in it
     */
    public record Webhook(URI url) {}
}
