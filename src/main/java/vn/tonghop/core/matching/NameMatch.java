package vn.tonghop.core.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.registry.UnitVersion;

/** What a name as printed was found to mean; only {@link Matched} is a unit, every other outcome is held. */
public sealed interface NameMatch {
    /**
     * The name means this unit and no other.
     *
     * @param unit the unit on the matcher's day
     * @param evidence why, as short codes in the order they were found: {@code name}, {@code kind:xã},
     *     {@code parent:Văn Lãng}, {@code sender-scope}, {@code tone-placement}, {@code i-y}, {@code no-accents},
     *     {@code code}, {@code lineage:2020-01-01 merge}
     */
    record Matched(UnitVersion unit, List<String> evidence) implements NameMatch {
        /** Copies the evidence. */
        public Matched {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * The name means one of several units.
     *
     * @param candidates two or more, by code
     */
    record Ambiguous(List<UnitVersion> candidates) implements NameMatch {
        /** Copies the candidates. */
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * No unit has the name.
     *
     * @param proposals the nearest names in the sender's scope, nearest first, for a person to choose from; never decided
     */
    record Unknown(List<UnitVersion> proposals) implements NameMatch {
        /** Copies the proposals. */
        public Unknown {
            proposals = List.copyOf(proposals);
        }
    }

    /**
     * A unit had the name before the matcher's day, and what became of it is not one unit for certain.
     *
     * @param former that unit as it was last
     * @param successors who holds parts of it, or may; often nobody
     */
    record NotOnDate(UnitVersion former, List<UnitVersion> successors) implements NameMatch {
        /** Copies the successors. */
        public NotOnDate {
            successors = List.copyOf(successors);
        }
    }

    /**
     * Units have the name, but the kind, the parent or the code given with it says otherwise.
     *
     * @param candidates the units with that name, by code
     */
    record Contradiction(List<UnitVersion> candidates) implements NameMatch {
        /** Copies the candidates. */
        public Contradiction {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * The name means a unit that is neither the sender nor under it.
     *
     * @param unit that unit
     */
    record OutsideSender(UnitVersion unit) implements NameMatch {}

    /**
     * A body that works in a unit but does not stand for it: police, army, border guard, offices, companies, schools.
     *
     * @param within the unit it works in, or null where the text leaves that open
     */
    record AgencyOnly(@Nullable UnitVersion within) implements NameMatch {}

    /**
     * A hamlet, street group or Party cell, below what the registry holds.
     *
     * @param within the unit it is in, or null where the text leaves that open
     */
    record BelowRegistry(@Nullable UnitVersion within) implements NameMatch {}

    /** Several units named together: "các xã Khánh Long, Cao Minh và Đoàn Kết". */
    record SeveralUnits() implements NameMatch {}

    /** A total, or nothing at all. */
    record NotAUnit() implements NameMatch {}
}
