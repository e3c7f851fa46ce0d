package vn.tonghop.core.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.registry.UnitKind;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.core.registry.Validity;

/** Names that Lạng Sơn does not have: numbered wards, names that differ by i and y, names with kinds' words in them. */
class NameMatcherTest {
    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

    private final NameMatcher matcher = new NameMatcher(
            new Registry(
                    List.of(
                            unit("tinh", "Phú Yên", UnitKind.PROVINCE, null, "54"),
                            unit("tp", "Tuy Hòa", UnitKind.CITY, "tinh", "555"),
                            unit("huyen", "Quản Bạ", UnitKind.DISTRICT, "tinh", "556"),
                            unit("p1", "1", UnitKind.WARD, "tp", "22015"),
                            unit("p11", "11", UnitKind.WARD, "tp", "22016"),
                            unit("my", "Tân Mỹ", UnitKind.COMMUNE, "huyen", "22017"),
                            unit("mi", "Tân Mĩ", UnitKind.COMMUNE, "tp", "22018"),
                            unit("xa", "Phúc Xá", UnitKind.COMMUNE, "huyen", "22019"),
                            unit("thuoc", "Thân Thuộc", UnitKind.COMMUNE, "huyen", "22020")),
                    List.of()),
            DAY);

    @Test
    void aNumberedWardIsNotAListMarkBeforeItsCity() {
        assertThat(code("1 (Tuy Hoà)")).isEqualTo("22015");
        assertThat(code("P1, TP Tuy Hòa")).isEqualTo("22015");
        assertThat(code("Phường 01")).isEqualTo("22015");
        assertThat(code("P.11 - Tuy Hòa")).isEqualTo("22016");
        assertThat(code("1 Tuy Hòa")).isEqualTo("Unknown");
        assertThat(code("1. Tuy Hòa")).isEqualTo("555");
    }

    @Test
    void iAndYAreOneOnlyWhereNoOtherNameDiffersSo() {
        assertThat(code("Tân Mỹ")).isEqualTo("22017");
        assertThat(code("Tân Mĩ")).isEqualTo("22018");
        assertThat(code("xã Tân Mĩ, huyện Quản Bạ")).isEqualTo("Contradiction");
        assertThat(code("Tan My")).isEqualTo("22017");
    }

    @Test
    void kindsWordsInsideNamesAreReadEitherWay() {
        assertThat(code("xa phuc xa huyen quan ba tinh phu yen")).isEqualTo("22019");
        assertThat(code("Phúc Xá huyện Quản Bạ")).isEqualTo("22019");
    }

    @Test
    void theWordForBelongingToIsAlsoPartOfAName() {
        assertThat(code("xã Thân Thuộc huyện Quản Bạ")).isEqualTo("22020");
        assertThat(code("xã Thân Thuộc thuộc huyện Quản Bạ")).isEqualTo("22020");
        assertThat(code("xã Phúc Xá thuộc huyện Quản Bạ")).isEqualTo("22019");
    }

    private String code(String text) {
        NameMatch match = matcher.match(text, null);
        return match instanceof NameMatch.Matched matched
                ? matched.unit().code()
                : match.getClass().getSimpleName();
    }

    private static UnitVersion unit(String id, String name, UnitKind kind, @Nullable String parent, String code) {
        UnitId above = parent == null ? null : new UnitId(parent);
        return UnitVersion.of(new UnitId(id), name, kind, above, code, new Validity(DAY, null));
    }
}
