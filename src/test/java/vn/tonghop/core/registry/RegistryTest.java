package vn.tonghop.core.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.tonghop.catalog.registry.SampleRegistry;

class RegistryTest {
    private static final LocalDate Y2018 = LocalDate.of(2018, 12, 31);
    private static final LocalDate Y2020 = LocalDate.of(2020, 6, 30);
    private static final LocalDate Y2024 = LocalDate.of(2024, 12, 15);
    private static final LocalDate Y2025 = LocalDate.of(2025, 7, 1);

    private final Registry registry = SampleRegistry.withBodies();

    @Test
    void namLaWentWholeIntoHoiHoan() {
        assertThat(registry.resolve("06169", Y2018))
                .extracting(UnitVersion::fullName)
                .containsExactly("xã Nam La");
        assertThat(registry.find(new UnitId("xa-nam-la"), Y2020)).isEmpty();
        assertThat(whole("xa-nam-la", Y2020)).isEqualTo("06151 xã Hội Hoan");
        assertThat(whole("xa-nam-la", Y2025)).isEqualTo("06151 xã Hội Hoan");
        assertThat(whole("xa-nam-la", Y2018)).isEqualTo("06169 xã Nam La");
    }

    @Test
    void bacAiWasDividedBetweenDeThamAndKimDong() {
        assertThat(parts("xa-bac-ai", Y2020)).containsExactly("06046 xã Đề Thám", "06031 xã Kim Đồng");
    }

    @Test
    void daiDongWasDividedAndItsCodePassedToTheTown() {
        assertThat(parts("xa-dai-dong", Y2024)).containsExactly("06040 thị trấn Thất Khê", "06025 xã Đội Cấn");
        assertThat(registry.resolve("06040", Y2020))
                .extracting(UnitVersion::name)
                .containsExactly("Đại Đồng");
        assertThat(registry.resolve("06040", Y2024))
                .extracting(UnitVersion::name)
                .containsExactly("Thất Khê");
    }

    @Test
    void binhXaAndKienMocWereDividedIn2025() {
        assertThat(parts("xa-binh-xa", Y2025)).containsExactly("06613 xã Đình Lập", "06625 xã Kiên Mộc");
        assertThat(parts("xa-kien-moc", Y2025)).containsExactly("06637 xã Châu Sơn", "06625 xã Kiên Mộc");
    }

    @Test
    void dongKinhOf2025IsAnotherUnitThatHoldsTheOldOne() {
        assertThat(whole("phuong-dong-kinh", Y2025)).isEqualTo("05977 phường Đông Kinh");
        assertThat(registry.resolve("05980", Y2025)).isEmpty();
    }

    @Test
    void anUnknownSuccessorStaysUnknownAndAnUnprovenOneIsOnlyShown() {
        assertThat(registry.successors(new UnitId("xa-song-giap"), Y2020)).isEqualTo(new Succession.Unknown(List.of()));
        assertThat(registry.successors(new UnitId("xa-hiep-ha"), Y2020))
                .isInstanceOfSatisfying(
                        Succession.Unknown.class,
                        unknown -> assertThat(unknown.units())
                                .extracting(UnitVersion::name)
                                .containsExactly("Minh Hiệp"));
        assertThat(registry.successors(new UnitId("xa-bac-viet"), Y2018)).isEqualTo(new Succession.NotYet());
    }

    @Test
    void unitsAreFoundByCodeByIdAndBySlugWithAndWithoutTheirKind() {
        for (String text : List.of("182", "huyen-van-lang", "van-lang", "h-van-lang")) {
            assertThat(registry.resolve(text, Y2018))
                    .describedAs(text)
                    .extracting(UnitVersion::code)
                    .containsExactly("182");
        }
        for (String text : List.of("178", "thanh-pho-lang-son", "tp-lang-son")) {
            assertThat(registry.resolve(text, Y2018))
                    .describedAs(text)
                    .extracting(UnitVersion::code)
                    .containsExactly("178");
        }
        assertThat(registry.resolve("lang-son", Y2018))
                .extracting(UnitVersion::code)
                .containsExactly("178", "20");
        assertThat(registry.resolve("xa-tan-thanh", Y2018))
                .extracting(UnitVersion::code)
                .containsExactly("06166", "06250", "06379", "06442");
        assertThat(registry.resolve("xa-tan-thanh.cao-loc", Y2018))
                .extracting(UnitVersion::code)
                .containsExactly("06250");
        assertThat(registry.resolve("nowhere", Y2018)).isEmpty();
    }

    @Test
    void communesStandUnderDistrictsUntilJuly2025AndUnderTheProvinceAfter() {
        assertThat(registry.ancestorsOn(new UnitId("xa-nam-la"), Y2018))
                .extracting(UnitVersion::code)
                .containsExactly("06169", "182", "20");
        assertThat(registry.ancestorsOn(new UnitId("xa-van-lang"), Y2025))
                .extracting(UnitVersion::code)
                .containsExactly("06154", "20");
        assertThat(registry.childrenOn(new UnitId("huyen-van-lang"), Y2018)).hasSize(20);
        assertThat(registry.childrenOn(new UnitId("tinh-lang-son"), Y2018)).hasSize(11);
        assertThat(registry.childrenOn(new UnitId("tinh-lang-son"), Y2025)).hasSize(65);
    }

    @Test
    void theFingerprintIsOfTheContentAndNotOfItsOrder() {
        Random random = new Random(20180515);
        List<UnitVersion> versions = new ArrayList<>(registry.all());
        List<UnitEvent> events = new ArrayList<>(registry.events());
        Collections.shuffle(versions, random);
        Collections.shuffle(events, random);

        assertThat(new Registry(versions, events, registry.groups()).fingerprint())
                .isEqualTo(registry.fingerprint());
        assertThat(registry.fingerprint()).matches("[0-9a-f]{64}");

        UnitVersion last = versions.stream()
                .filter(version -> !version.isBody())
                .findFirst()
                .orElseThrow();
        versions.remove(last);
        versions.add(UnitVersion.of(
                last.id(), last.name() + " Mới", last.kind(), last.parent(), last.code(), last.validity()));
        assertThat(new Registry(versions, events, registry.groups()).fingerprint())
                .isNotEqualTo(registry.fingerprint());
    }

    private String whole(String id, LocalDate day) {
        return registry.successors(new UnitId(id), day) instanceof Succession.Whole whole
                ? whole.unit().code() + " " + whole.unit().fullName()
                : "not whole";
    }

    private List<String> parts(String id, LocalDate day) {
        return registry.successors(new UnitId(id), day) instanceof Succession.Several several && several.complete()
                ? several.units().stream()
                        .map(unit -> unit.code() + " " + unit.fullName())
                        .toList()
                : List.of("not several");
    }
}
