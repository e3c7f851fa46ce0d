package vn.tonghop.core.registry;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * A reporting unit as it was for a span of days: a new name, kind, parent or code makes a new version of the same unit.
 *
 * @param id whose version it is
 * @param slug the name in plain ASCII ({@code van-lang}), not unique; always {@link Slug#of} of the name
 * @param name the name without the kind's word, in NFC: "Văn Lãng"
 * @param kind its kind
 * @param parent the unit it belongs to, or null for provinces
 * @param code the official code in those days, unique on each day; the same code may be another unit's on other days
 * @param validity those days
 */
public record UnitVersion(
        UnitId id,
        String slug,
        String name,
        UnitKind kind,
        @Nullable UnitId parent,
        String code,
        Validity validity) {
    /** Checks that the name is in NFC, neither blank nor padded, and that the slug is the name's. */
    public UnitVersion {
        if (name.isBlank() || !name.strip().equals(name) || !Normalizer.isNormalized(name, Normalizer.Form.NFC)) {
            throw new IllegalArgumentException("not a name: '" + name + "'");
        }
        if (!slug.equals(Slug.of(name))) {
            throw new IllegalArgumentException("the slug of " + name + " is not " + slug);
        }
    }

    /** A version whose slug is made from its name. */
    public static UnitVersion of(
            UnitId id, String name, UnitKind kind, @Nullable UnitId parent, String code, Validity validity) {
        return new UnitVersion(id, Slug.of(name), name, kind, parent, code, validity);
    }

    /** The kind's word and the name: "xã Nam La". */
    public String fullName() {
        return kind.word() + " " + name;
    }

    /** The level of its kind. */
    public UnitLevel level() {
        return kind.level();
    }
}
