package vn.tonghop.core.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * All reporting units in time, and what happened to them. Immutable and safe to share; it trusts what it is given, so
 * check first with {@link RegistryChecks}.
 */
public final class Registry {
    private static final int DAYS_KEPT = 16;

    private final List<UnitVersion> versions;
    private final List<UnitVersion> bodies;
    private final List<UnitEvent> events;
    private final List<UnitGroup> groups;
    private final Map<UnitId, List<UnitVersion>> versionsOf = new HashMap<>();
    private final Map<UnitId, List<UnitEvent>> eventsFrom = new HashMap<>();
    private final Map<UnitId, List<UnitEvent>> eventsInto = new HashMap<>();
    private final Map<LocalDate, Snapshot> snapshots = new ConcurrentHashMap<>();
    private final String fingerprint;

    /** A registry of these versions and events, in any order, without saved groups. */
    public Registry(List<UnitVersion> versions, List<UnitEvent> events) {
        this(versions, events, List.of());
    }

    /** A registry of these versions, of units and bodies alike, events and saved groups, in any order. */
    public Registry(List<UnitVersion> versions, List<UnitEvent> events, List<UnitGroup> groups) {
        this.versions = sorted(versions, false);
        this.bodies = sorted(versions, true);
        this.events = events.stream()
                .sorted(Comparator.comparing(UnitEvent::effective)
                        .thenComparing(UnitEvent::from)
                        .thenComparing(UnitEvent::kind)
                        .thenComparing(UnitEvent::to, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        this.groups =
                groups.stream().sorted(Comparator.comparing(UnitGroup::id)).toList();
        for (UnitVersion version : all()) {
            versionsOf.computeIfAbsent(version.id(), any -> new ArrayList<>()).add(version);
        }
        for (UnitEvent event : this.events) {
            eventsFrom.computeIfAbsent(event.from(), any -> new ArrayList<>()).add(event);
            UnitId to = event.to();
            if (to != null && !to.equals(event.from())) {
                eventsInto.computeIfAbsent(to, any -> new ArrayList<>()).add(event);
            }
        }
        this.fingerprint = RegistryFingerprint.of(all(), this.events, this.groups);
    }

    private static List<UnitVersion> sorted(List<UnitVersion> versions, boolean bodies) {
        return versions.stream()
                .filter(version -> version.isBody() == bodies)
                .sorted(Comparator.comparing(UnitVersion::id)
                        .thenComparing(version -> version.validity().from()))
                .toList();
    }

    /** Every version of a unit of the State's tree there ever was, by id and then by time. */
    public List<UnitVersion> versions() {
        return versions;
    }

    /** Every version of a body there ever was, by id and then by time. */
    public List<UnitVersion> bodies() {
        return bodies;
    }

    /** Every version of a unit, then every version of a body. */
    public List<UnitVersion> all() {
        return bodies.isEmpty()
                ? versions
                : Stream.concat(versions.stream(), bodies.stream()).toList();
    }

    /** Every event, by day, then by the unit it happened to. */
    public List<UnitEvent> events() {
        return events;
    }

    /** The saved groups, by id. */
    public List<UnitGroup> groups() {
        return groups;
    }

    /** A saved group, if there is one of that id. */
    public Optional<UnitGroup> group(String id) {
        return groups.stream().filter(group -> group.id().value().equals(id)).findFirst();
    }

    /** The units of the State's tree of a day, by code. */
    public List<UnitVersion> versionsOn(LocalDate day) {
        return on(day).all();
    }

    /** The bodies of a day, by code. */
    public List<UnitVersion> bodiesOn(LocalDate day) {
        return on(day).bodies();
    }

    /** The bodies of a day that stand for a unit or work in it, by code; not those of units in it. */
    public List<UnitVersion> bodiesOf(UnitId place, LocalDate day) {
        return on(day).bodiesIn(place);
    }

    /**
     * Whether a sender may report on a unit or body on a day: on itself and all that lies in it; a body that stands for
     * its place on all in the place; a body that only works in it on itself, on those under it in its tree, and on the
     * place and the units in it.
     */
    public boolean mayReportOn(UnitId sender, UnitId subject, LocalDate day) {
        Map<UnitId, UnitVersion> byId = on(day).byId();
        UnitVersion own = byId.get(sender);
        UnitVersion other = byId.get(subject);
        if (own == null || other == null) {
            return false;
        }
        boolean among = own.worksInItsPlace() && other.isBody();
        UnitId scope = !own.isBody() || among ? sender : Objects.requireNonNull(own.parent());
        return among
                ? bodiesAbove(subject, day).contains(sender)
                : ancestorsOn(subject, day).stream().anyMatch(unit -> unit.id().equals(scope));
    }

    /** A body, the body above it in its tree, and so on; empty for what is no body of that day. */
    public List<UnitId> bodiesAbove(UnitId body, LocalDate day) {
        List<UnitId> chain = new ArrayList<>();
        UnitVersion next = on(day).byId().get(body);
        while (next != null && next.standing() != null && !chain.contains(next.id())) {
            chain.add(next.id());
            UnitId above = next.standing().above();
            next = above == null ? null : on(day).byId().get(above);
        }
        return List.copyOf(chain);
    }

    /** The versions of one unit, by time; empty if there never was such a unit. */
    public List<UnitVersion> versionsOf(UnitId id) {
        return List.copyOf(versionsOf.getOrDefault(id, List.of()));
    }

    /** A unit as it was on a day, if it was. */
    public Optional<UnitVersion> find(UnitId id, LocalDate day) {
        return Optional.ofNullable(on(day).byId().get(id));
    }

    /**
     * The units that a text means on a day, by code: one for a stable id or an official code; all that fit for a slug
     * ({@code van-lang}), with or without its kind ({@code huyen-van-lang}, {@code tp-lang-son}); empty if none does.
     */
    public List<UnitVersion> resolve(String codeOrIdOrSlug, LocalDate day) {
        return on(day).resolve(codeOrIdOrSlug);
    }

    /** The unit's parent on a day; empty for provinces and for units that were not there. */
    public Optional<UnitVersion> parentOn(UnitId id, LocalDate day) {
        Map<UnitId, UnitVersion> byId = on(day).byId();
        return Optional.ofNullable(byId.get(id)).map(UnitVersion::parent).map(byId::get);
    }

    /** The unit, its parent, and so on up to the province; empty for units that were not there on that day. */
    public List<UnitVersion> ancestorsOn(UnitId id, LocalDate day) {
        List<UnitVersion> chain = new ArrayList<>();
        Optional<UnitVersion> next = find(id, day);
        while (next.isPresent() && !chain.contains(next.get())) {
            chain.add(next.get());
            next = parentOn(next.get().id(), day);
        }
        return List.copyOf(chain);
    }

    /** A unit as a person tells it from its homonyms: {@code xã Tân Thành, huyện Cao Lộc (06250)}, as it was on a day. */
    public String described(UnitVersion unit, LocalDate day) {
        String above =
                parentOn(unit.id(), day).map(parent -> ", " + parent.fullName()).orElse("");
        return unit.fullName() + above + " (" + unit.code() + ")";
    }

    /** The units right under a unit on a day, by code; its bodies are not among them. */
    public List<UnitVersion> childrenOn(UnitId id, LocalDate day) {
        return on(day).childrenOf(id);
    }

    /** What happened to a unit, by time. */
    public List<UnitEvent> eventsFrom(UnitId id) {
        return List.copyOf(eventsFrom.getOrDefault(id, List.of()));
    }

    /** What brought other units, or parts of them, into a unit, by time. */
    public List<UnitEvent> eventsInto(UnitId id) {
        return List.copyOf(eventsInto.getOrDefault(id, List.of()));
    }

    /** The days on which the map changes: the first days of versions and the first days after them, earliest first. */
    public List<LocalDate> changeDays() {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (UnitVersion version : all()) {
            days.add(version.validity().from());
            LocalDate until = version.validity().until();
            if (until != null) {
                days.add(until);
            }
        }
        return List.copyOf(days);
    }

    /** What became of a unit by a day. */
    public Succession successors(UnitId id, LocalDate day) {
        return new Lineage(this, day).of(id);
    }

    /** Hex SHA-256 over all content: two registries with the same content, in whatever order given, have the same. */
    public String fingerprint() {
        return fingerprint;
    }

    private Snapshot on(LocalDate day) {
        if (snapshots.size() > DAYS_KEPT) {
            snapshots.clear();
        }
        return snapshots.computeIfAbsent(day, any -> new Snapshot(versions, bodies, day));
    }
}
