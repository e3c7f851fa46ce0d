package vn.tonghop.core.matching;

import org.jspecify.annotations.Nullable;
import vn.tonghop.core.registry.UnitId;

/** The names of one sender's file: who sends is looked up once. Immutable, and safe to share. */
public final class SenderNames {
    private final NameMatcher matcher;
    private final @Nullable UnitId sender;
    private final @Nullable Sender scope;

    SenderNames(NameMatcher matcher, @Nullable UnitId sender, @Nullable Sender scope) {
        this.matcher = matcher;
        this.sender = sender;
        this.scope = scope;
    }

    /**
     * What a name of the file means; never throws, whatever the text.
     *
     * @param text the name as printed
     */
    public NameMatch match(String text) {
        return matcher.match(text, sender, scope);
    }
}
