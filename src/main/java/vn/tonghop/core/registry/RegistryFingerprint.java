package vn.tonghop.core.registry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A registry's content as one number. */
final class RegistryFingerprint {
    private static final char FIELD_END = '\u001f';
    private static final char RECORD_END = '\u001e';

    private RegistryFingerprint() {}

    /** Of versions, events and groups in the registry's own order. */
    static String of(List<UnitVersion> versions, List<UnitEvent> events, List<UnitGroup> groups) {
        StringBuilder text = new StringBuilder("registry-1").append(RECORD_END);
        for (UnitVersion version : versions) {
            Validity validity = version.validity();
            line(
                    text,
                    "unit",
                    version.id(),
                    version.name(),
                    version.kind(),
                    version.parent(),
                    version.code(),
                    validity.from(),
                    validity.until());
            BodyStanding standing = version.standing();
            if (standing != null) {
                line(text, "body", standing.tree(), standing.above(), standing.role());
                standing.aliases().forEach(alias -> line(text, "alias", alias));
            }
        }
        for (UnitEvent event : events) {
            line(
                    text,
                    "event",
                    event.kind(),
                    event.effective(),
                    event.from(),
                    event.to(),
                    event.whole(),
                    event.legalText(),
                    event.evidence(),
                    event.note());
            // Only where it is said: registries that say nothing of it keep their number.
            if (event.learntOn() != null) {
                line(text, "learnt", event.learntOn());
            }
        }
        for (UnitGroup group : groups) {
            line(text, "group", group.id(), group.name(), group.on());
            group.members().forEach(member -> line(text, "member", member));
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static void line(StringBuilder text, @Nullable Object... fields) {
        for (Object field : fields) {
            text.append(field == null ? "" : field).append(FIELD_END);
        }
        text.append(RECORD_END);
    }
}
