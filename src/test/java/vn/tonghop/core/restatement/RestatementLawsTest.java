package vn.tonghop.core.restatement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.core.finding.Place;
import vn.tonghop.core.measure.Quantity;
import vn.tonghop.core.registry.BodyStanding;
import vn.tonghop.core.registry.Evidence;
import vn.tonghop.core.registry.Placed;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.RegistryChecks;
import vn.tonghop.core.registry.UnitEvent;
import vn.tonghop.core.registry.UnitEventKind;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.registry.UnitKind;
import vn.tonghop.core.registry.UnitLevel;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.core.registry.Validity;

/** What holds for restating over any sequence of events, drawn at random from a printed seed. */
class RestatementLawsTest {
    private static final LocalDate START = LocalDate.of(2000, 1, 1);
    private static final UnitId PROVINCE = new UnitId("tinh-x");

    private final List<UnitVersion> versions = new ArrayList<>();
    private final List<UnitEvent> events = new ArrayList<>();
    private final TreeMap<UnitId, LocalDate> since = new TreeMap<>();
    private final TreeMap<UnitId, UnitId> parents = new TreeMap<>();
    private int next;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void predecessorsAndSuccessorsHaveTheSameTotalOnEveryMap(long seed) {
        Random random = new Random(seed);
        LocalDate end = history(random, true);
        bodies(random);
        Registry registry = checked(seed);
        for (LocalDate home : List.of(START, START.plusDays(900), end)) {
            List<Source> sources = sources(random, registry, home);
            Quantity total = sources.stream().map(Source::quantity).reduce(Quantity.ZERO, Quantity::plus);
            for (LocalDate day = START; !day.isAfter(end); day = day.plusDays(311)) {
                RestatedFigures restated = new Restatement(registry, home, sources).on(day, List.of());
                assertThat(quantity(restated, PROVINCE)).isEqualTo(total);
                for (UnitLevel level : List.of(UnitLevel.DISTRICT, UnitLevel.COMMUNE)) {
                    assertThat(sum(restated, level).lower()).isLessThanOrEqualTo(total.lower());
                    assertThat(sum(restated, level).stated().add(undivided(restated, level)))
                            .isEqualByComparingTo(total.stated());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void mergersAloneAreExactAndThereAndBackIsTheIdentity(long seed) {
        Random random = new Random(seed);
        LocalDate end = history(random, false);
        Registry registry = checked(seed);
        List<Source> sources = sources(random, registry, START).stream()
                .filter(source -> source.unit().value().startsWith("xa-"))
                .toList();
        Restatement restatement = new Restatement(registry, START, sources);

        RestatedFigures there = restatement.on(end, List.of());
        assertThat(there.undivided()).isEmpty();
        assertThat(there.figures()).allMatch(RestatedFigure::isSure);
        assertThat(sum(there, UnitLevel.COMMUNE)).isEqualTo(quantity(there, PROVINCE));
        RestatedFigures back = restatement.on(START, List.of());
        for (Source source : sources) {
            assertThat(quantity(back, source.unit())).isEqualTo(source.quantity());
        }
        assertThat(back.figures()).noneMatch(figure -> figure.carried() > 0);
        MapWalk walk = new MapWalk(registry);
        for (UnitVersion unit : registry.versionsOn(START)) {
            for (UnitId holder : walk.walk(unit.id(), START, end)) {
                assertThat(walk.walk(holder, end, START)).as("the way back").contains(unit.id());
            }
        }
    }

    private Registry checked(long seed) {
        assertThat(RegistryChecks.check(placed(versions), placed(events)))
                .as("seed " + seed)
                .isEmpty();
        return new Registry(versions, events);
    }

    /** A province of three districts with thirty communes, and what befell them; the day after it all. */
    private LocalDate history(Random random, boolean everything) {
        versions.add(UnitVersion.of(PROVINCE, "X", UnitKind.PROVINCE, null, "99", new Validity(START, null)));
        for (int i = 0; i < 3; i++) {
            versions.add(UnitVersion.of(
                    district(i), "H" + i, UnitKind.DISTRICT, PROVINCE, "90" + i, new Validity(START, null)));
        }
        for (int i = 0; i < 30; i++) {
            begin(START, district(i % 3));
        }
        LocalDate day = START;
        for (int i = 0; i < 22; i++) {
            day = day.plusDays(1 + random.nextInt(200));
            List<UnitId> alive = new ArrayList<>(since.keySet());
            UnitId from = alive.get(random.nextInt(alive.size()));
            UnitId to = alive.get(random.nextInt(alive.size()));
            if (!from.equals(to)) {
                step(everything ? random.nextInt(5) : 0, day, from, to);
            }
        }
        List.copyOf(since.keySet()).forEach(id -> end(id, null));
        return day;
    }

    /** Stations in some of the communes, as long as these last; every other one goes on in another commune after that. */
    private void bodies(Random random) {
        List<UnitVersion> places = versions.stream()
                .filter(version -> version.kind() == UnitKind.COMMUNE)
                .toList();
        for (int i = 0; i < 24; i++) {
            UnitVersion place = places.get(random.nextInt(places.size()));
            station(i, place, place.validity());
            LocalDate until = place.validity().until();
            List<UnitVersion> next = places.stream()
                    .filter(version -> until != null && version.validity().contains(until))
                    .toList();
            if (i % 2 == 0 && until != null && !next.isEmpty()) {
                UnitVersion other = next.get(random.nextInt(next.size()));
                station(i, other, new Validity(until, other.validity().until()));
            }
        }
    }

    private void station(int number, UnitVersion place, Validity validity) {
        versions.add(UnitVersion.ofBody(
                new UnitId("tram-" + number),
                "Trạm " + number,
                UnitKind.PUBLIC_SERVICE,
                place.id(),
                validity,
                new BodyStanding("state", null, BodyStanding.Role.IN, List.of())));
    }

    private void step(int what, LocalDate day, UnitId from, UnitId to) {
        UnitId parent = parents.getOrDefault(from, district(0));
        if (what == 4) {
            end(from, day);
            since.put(from, day);
            parents.put(from, parents.getOrDefault(to, district(0)));
            event(UnitEventKind.MOVE, day, from, from, true, Evidence.RESOLUTION_TEXT);
            return;
        }
        end(from, day);
        switch (what) {
            case 0 -> event(UnitEventKind.MERGE, day, from, to, true, Evidence.RESOLUTION_TEXT);
            case 1 -> {
                event(UnitEventKind.SPLIT, day, from, to, false, Evidence.RESOLUTION_TEXT);
                event(UnitEventKind.SPLIT, day, from, begin(day, parent), false, Evidence.RESOLUTION_TEXT);
            }
            case 2 -> event(UnitEventKind.MERGE, day, from, to, false, Evidence.GSO_CODES);
            default -> event(UnitEventKind.DISSOLVE, day, from, null, false, Evidence.NONE);
        }
    }

    private List<Source> sources(Random random, Registry registry, LocalDate home) {
        return Stream.concat(registry.versionsOn(home).stream(), registry.bodiesOn(home).stream())
                .map(unit -> {
                    BigDecimal lower = BigDecimal.valueOf(random.nextInt(1000));
                    BigDecimal upper = lower.add(BigDecimal.valueOf(random.nextInt(50)));
                    return new Source(unit.id(), "money", new Quantity(lower, lower, upper), 1);
                })
                .toList();
    }

    /** Stated amounts that no figure of the level has: they name a unit above it, or nobody knows which unit's they are. */
    private static BigDecimal undivided(RestatedFigures restated, UnitLevel level) {
        BigDecimal above = BigDecimal.ZERO;
        for (Undivided undivided : restated.undivided()) {
            boolean known = undivided
                    .within()
                    .filter(unit -> unit.level().compareTo(level) >= 0)
                    .isPresent();
            above = known ? above : above.add(undivided.source().quantity().stated());
        }
        return above.add(restated.figures().stream()
                .filter(figure -> figure.unit().level().compareTo(level) < 0)
                .map(figure -> own(restated, figure))
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** What a figure has that no unit right under it and nothing undivided explains: lines that name the unit itself. */
    private static BigDecimal own(RestatedFigures restated, RestatedFigure figure) {
        BigDecimal rest = figure.quantity().stated();
        for (RestatedFigure other : restated.figures()) {
            if (figure.unit().id().equals(other.unit().parent())) {
                rest = rest.subtract(other.quantity().stated());
            }
        }
        for (Undivided undivided : restated.undivided()) {
            boolean here = undivided
                    .within()
                    .filter(unit -> unit.id().equals(figure.unit().id()))
                    .isPresent();
            rest = here ? rest.subtract(undivided.source().quantity().stated()) : rest;
        }
        return rest;
    }

    private static Quantity sum(RestatedFigures restated, UnitLevel level) {
        return restated.figures().stream()
                .filter(figure -> figure.unit().level() == level)
                .map(RestatedFigure::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    private static Quantity quantity(RestatedFigures restated, UnitId unit) {
        return restated.figures().stream()
                .filter(figure -> figure.unit().id().equals(unit))
                .map(RestatedFigure::quantity)
                .findFirst()
                .orElse(Quantity.ZERO);
    }

    private static UnitId district(int number) {
        return new UnitId("huyen-" + number);
    }

    private UnitId begin(LocalDate day, UnitId parent) {
        UnitId id = new UnitId("xa-" + next++);
        since.put(id, day);
        parents.put(id, parent);
        return id;
    }

    private void end(UnitId id, @Nullable LocalDate day) {
        LocalDate from = since.remove(id);
        if (from != null) {
            String code = String.format("%05d", Integer.parseInt(id.value().substring(3)));
            UnitId parent = parents.getOrDefault(id, PROVINCE);
            versions.add(
                    UnitVersion.of(id, "Tên " + id.value(), UnitKind.COMMUNE, parent, code, new Validity(from, day)));
        }
    }

    private void event(
            UnitEventKind kind, LocalDate day, UnitId from, @Nullable UnitId to, boolean whole, Evidence evidence) {
        events.add(new UnitEvent(kind, day, from, to, whole, "1/NQ", evidence, ""));
    }

    private static <T> List<Placed<T>> placed(List<T> values) {
        return values.stream()
                .map(value -> new Placed<>(value, Place.atLine("x.csv", 1)))
                .toList();
    }
}
