package vn.tonghop.core.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.core.finding.Place;

/** What holds for any sequence of merges, splits and recodes, drawn at random from a printed seed. */
class RegistryLawsTest {
    private static final LocalDate START = LocalDate.of(2000, 1, 1);
    private static final UnitId PROVINCE = new UnitId("tinh-x");

    private final List<UnitVersion> versions = new ArrayList<>();
    private final List<UnitEvent> events = new ArrayList<>();
    /** Who is alive, each with the first units whose territory it holds for certain and whole. */
    private final TreeMap<UnitId, Set<UnitId>> holds = new TreeMap<>();

    private final TreeMap<UnitId, LocalDate> since = new TreeMap<>();
    private final TreeMap<UnitId, String> codes = new TreeMap<>();
    private final Set<UnitId> divided = new HashSet<>();
    private int next;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void everyFirstUnitIsHeldWholeByWhoeverMergedItOrIsKnownToBeDivided(long seed) {
        System.out.println("Registry laws, seed " + seed);
        Random random = new Random(seed);
        versions.add(UnitVersion.of(PROVINCE, "X", UnitKind.PROVINCE, null, "99", new Validity(START, null)));
        for (int i = 0; i < 30; i++) {
            UnitId id = begin(START);
            holds.put(id, new HashSet<>(Set.of(id)));
        }
        Set<UnitId> first = Set.copyOf(holds.keySet());
        LocalDate day = START;
        for (int i = 0; i < 20; i++) {
            day = day.plusDays(1 + random.nextInt(400));
            step(random, day);
        }
        holds.keySet().forEach(id -> end(id, null));

        assertThat(RegistryChecks.check(placed(versions), placed(events))).isEmpty();
        Registry registry = new Registry(versions, events);
        for (UnitId id : first) {
            Succession fate = registry.successors(id, day);
            if (divided.contains(id)) {
                assertThat(fate.units()).isNotEmpty();
                assertThat(fate).isNotInstanceOf(Succession.Whole.class);
            } else {
                assertThat(fate)
                        .isInstanceOfSatisfying(
                                Succession.Whole.class,
                                whole ->
                                        assertThat(holds.get(whole.unit().id())).contains(id));
            }
        }
        for (LocalDate any = START; any.isBefore(day); any = any.plusDays(37)) {
            assertThat(registry.versionsOn(any)).extracting(UnitVersion::code).doesNotHaveDuplicates();
            assertThat(registry.versionsOn(any)).extracting(UnitVersion::id).doesNotHaveDuplicates();
        }
    }

    private void step(Random random, LocalDate day) {
        List<UnitId> alive = new ArrayList<>(holds.keySet());
        UnitId from = alive.get(random.nextInt(alive.size()));
        UnitId to = alive.get(random.nextInt(alive.size()));
        switch (random.nextInt(3)) {
            case 0 -> {
                end(from, day);
                since.put(from, day);
                codes.put(from, code());
                event(UnitEventKind.RECODE, day, from, from, true);
            }
            case 1 -> {
                if (!from.equals(to)) {
                    end(from, day);
                    event(UnitEventKind.MERGE, day, from, to, true);
                    Set<UnitId> gained = remove(from);
                    holds.computeIfAbsent(to, any -> new HashSet<>()).addAll(gained);
                }
            }
            default -> {
                UnitId made = begin(day);
                holds.put(made, new HashSet<>());
                end(from, day);
                event(UnitEventKind.SPLIT, day, from, made, false);
                if (!from.equals(to)) {
                    event(UnitEventKind.SPLIT, day, from, to, false);
                } else {
                    UnitId other = begin(day);
                    holds.put(other, new HashSet<>());
                    event(UnitEventKind.SPLIT, day, from, other, false);
                }
                divided.addAll(remove(from));
            }
        }
    }

    private Set<UnitId> remove(UnitId id) {
        Set<UnitId> held = holds.remove(id);
        return held == null ? Set.of() : held;
    }

    private UnitId begin(LocalDate day) {
        UnitId id = new UnitId("xa-" + next);
        since.put(id, day);
        codes.put(id, code());
        return id;
    }

    private String code() {
        return String.format("%05d", next++);
    }

    private void end(UnitId id, @Nullable LocalDate day) {
        LocalDate from = since.get(id);
        String code = codes.get(id);
        assertThat(from).isNotNull();
        if (from != null && code != null) {
            versions.add(
                    UnitVersion.of(id, "Tên " + id.value(), UnitKind.COMMUNE, PROVINCE, code, new Validity(from, day)));
        }
    }

    private void event(UnitEventKind kind, LocalDate day, UnitId from, UnitId to, boolean whole) {
        events.add(new UnitEvent(kind, day, from, to, whole, "1/NQ", Evidence.RESOLUTION_TEXT, ""));
    }

    private static <T> List<Placed<T>> placed(List<T> values) {
        return values.stream()
                .map(value -> new Placed<>(value, Place.atLine("x.csv", 1)))
                .toList();
    }
}
