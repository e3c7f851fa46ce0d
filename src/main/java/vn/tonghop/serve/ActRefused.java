package vn.tonghop.serve;

import java.util.List;
import java.util.stream.Collectors;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.Messages;

/** What somebody asked for can't be done now; nothing was changed. */
public final class ActRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String key;
    private final List<String> arguments;
    private final transient List<Finding> findings;

    /** Why, as a key of the message bundle with its arguments. */
    public ActRefused(String key, String... arguments) {
        super(key + " " + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
        this.findings = List.of();
    }

    /** What is wrong with the definitions; at least one finding. */
    public ActRefused(List<Finding> findings) {
        super(findings.get(0).code() + " in the definitions");
        this.key = "";
        this.arguments = List.of();
        this.findings = List.copyOf(findings);
    }

    /** The key; empty where findings say why. */
    public String key() {
        return key;
    }

    /** The arguments of the key's text. */
    public Object[] arguments() {
        return arguments.toArray();
    }

    /** Why, in the words of a language. */
    public String words(Messages messages) {
        return findings.isEmpty()
                ? messages.text(key, arguments())
                : findings.stream().map(messages::line).collect(Collectors.joining("\n"));
    }
}
