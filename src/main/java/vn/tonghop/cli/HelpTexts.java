package vn.tonghop.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.finding.Messages;

/** The words of the help for picocli, in the language that is spoken instead of the machine's. */
final class HelpTexts extends ResourceBundle {
    private final Messages messages;
    private final Set<String> keys;

    HelpTexts(Messages messages) {
        this.messages = messages;
        this.keys = messages.keys().stream()
                .filter(key -> Stream.of("option.", "usage.", "tonghop").anyMatch(key::startsWith))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return keys.contains(key) ? messages.text(key) : null;
    }

    @Override
    protected Set<String> handleKeySet() {
        return keys;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(keys);
    }
}
