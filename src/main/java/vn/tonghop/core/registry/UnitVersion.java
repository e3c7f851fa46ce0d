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
 * @param parent the unit it belongs to, or null for provinces; of a body the unit it stands for or works in
 * @param code the official code in those days, of a body its id; unique on each day; the same code may be another unit's on other days
 * @param validity those days
 * @param standing how a body stands in its tree and place; null for all others
 */
public record UnitVersion(
        UnitId id,
        String slug,
        String name,
        UnitKind kind,
        @Nullable UnitId parent,
        String code,
        Validity validity,
        @Nullable BodyStanding standing) {
    /** Checks that the name is in NFC, neither blank nor padded, and that the slug is the name's. */
    public UnitVersion {
        if (name.isBlank() || !name.strip().equals(name) || !Normalizer.isNormalized(name, Normalizer.Form.NFC)) {
            throw new IllegalArgumentException("not a name: '" + name + "'");
        }
        if (!slug.equals(Slug.of(name))) {
            throw new IllegalArgumentException("the slug of " + name + " is not " + slug);
        }
        if ((kind.level() == UnitLevel.BODY) != (standing != null)) {
            throw new IllegalArgumentException("a body, and nothing else, has a standing: " + id);
        }
    }

    /** A version of a unit of the State's tree; its slug is made from its name. */
    public static UnitVersion of(
            UnitId id, String name, UnitKind kind, @Nullable UnitId parent, String code, Validity validity) {
        return new UnitVersion(id, Slug.of(name), name, kind, parent, code, validity, null);
    }

    /** A version of a body, whose code is its id. */
    public static UnitVersion ofBody(
            UnitId id, String name, UnitKind kind, UnitId place, Validity validity, BodyStanding standing) {
        return new UnitVersion(id, Slug.of(name), name, kind, place, id.value(), validity, standing);
    }

    /** Whether it is a body and no unit of the State's tree. */
    public boolean isBody() {
        return level() == UnitLevel.BODY;
    }

    /** Whether it is a body that works in its place and does not stand for it. */
    public boolean worksInItsPlace() {
        return standing != null && standing.role() == BodyStanding.Role.IN;
    }

    /** The kind's word and the name: "xã Nam La"; of a body the name alone. */
    public String fullName() {
        return kind.named(name);
    }

    /** The level of its kind. */
    public UnitLevel level() {
        return kind.level();
    }
}
