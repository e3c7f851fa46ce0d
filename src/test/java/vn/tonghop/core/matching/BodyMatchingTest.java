package vn.tonghop.core.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.catalog.registry.SampleRegistry;
import vn.tonghop.core.registry.BodyStanding;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.registry.UnitKind;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.core.registry.Validity;

/** A body in a place is itself where it is registered, and what it was before where it is not. */
class BodyMatchingTest {
    private static final LocalDate DAY = LocalDate.of(2018, 12, 31);

    private final Registry sample = SampleRegistry.withBodies();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "| Đảng bộ Quân sự huyện Văn Lãng | dang-bo-quan-su.van-lang [name, body]",
                "182 | Đảng bộ Quân sự huyện Văn Lãng | dang-bo-quan-su.van-lang [name, body]",
                "182 | ĐẢNG BỘ QUÂN SỰ H. VĂN LÃNG | dang-bo-quan-su.van-lang [name, body, parent:Văn Lãng]",
                "182 | Đảng bộ Quân sự huyện | dang-bo-quan-su.van-lang [name, body, parent:Văn Lãng]",
                "20 | 3. Đảng bộ Quân sự (huyện Văn Lãng) | dang-bo-quan-su.van-lang [name, body, parent:Văn Lãng]",
                "182 | Đảng ủy Công an huyện | dang-uy-cong-an.van-lang [name, body, parent:Văn Lãng]",
                "| Đồn Biên phòng Na Hình, huyện Văn Lãng, tỉnh Lạng Sơn | don-bien-phong.na-hinh [name, body, parent:Văn Lãng]",
                "182 | don bien phong na hinh | don-bien-phong.na-hinh [name, body, no-accents]",
                "20 | Sở TN&MT Lạng Sơn | so-tai-nguyen-moi-truong.lang-son [name, body]",
                "20 | Sở Tài nguyên và Môi trường tỉnh Lạng Sơn | so-tai-nguyen-moi-truong.lang-son [alias, body]",
                "20 | Sở Tài nguyên và Môi trường, tỉnh | so-tai-nguyen-moi-truong.lang-son [alias, body, parent:Lạng Sơn]",
                "| Đảng ủy Khối các cơ quan tỉnh | dang-uy-khoi-cac-co-quan.lang-son [name, body]",
                "20 | Đảng uỷ Công ty Cổ phần Chợ Lạng Sơn | dang-uy-cong-ty.cho-lang-son [name, body]"
            })
    void aRegisteredBodyIsItself(@Nullable String sender, String text, String expected) {
        assertThat(outcome(sample, sender, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "| Đảng bộ Quân sự huyện Tràng Định | AgencyOnly",
                "| Đảng bộ Quân sự | AgencyOnly",
                "180 | Đảng bộ Quân sự huyện | AgencyOnly",
                "| Đảng bộ Quân sự xã Tân Thanh | AgencyOnly",
                "| Đảng bộ QS huyện Văn Lãng | Unknown",
                "| Đồn Biên phòng Na Hinh | AgencyOnly",
                "| Đồn Biên phòng Na Hình, huyện Cao Lộc | AgencyOnly",
                "| Đảng ủy, Công an huyện Văn Lãng | AgencyOnly",
                "| Đảng ủy Công an và Đảng bộ Quân sự huyện Văn Lãng | AgencyOnly",
                "| Sở TN?MT Lạng Sơn | AgencyOnly",
                "180 | Đồn Biên phòng Na Hình | OutsideSender",
                "182 | Sở TN&MT Lạng Sơn | OutsideSender",
                "| Đồn Biên phòng Na Hình, nay là Đồn Biên phòng Tân Thanh | AgencyOnly"
            })
    void whatIsNotRegisteredOrNotTheSendersStaysHeld(@Nullable String sender, String text, String expected) {
        assertThat(outcome(sample, sender, text)).isEqualTo(expected);
    }

    @Test
    void withoutBodiesTheSameNamesAreHeldAsAgencies() {
        Registry units = SampleRegistry.load();
        for (UnitVersion body : sample.bodies()) {
            assertThat(outcome(units, null, body.name())).as(body.name()).isEqualTo("AgencyOnly");
        }
        assertThat(sample.bodies()).hasSize(6);
    }

    @Test
    void aBodyIsKnownOnlyWhileItLasts() {
        assertThat(on(LocalDate.of(2025, 6, 30), "Đồn Biên phòng Na Hình"))
                .isEqualTo("don-bien-phong.na-hinh [name, body]");
        assertThat(on(LocalDate.of(2025, 7, 1), "Đồn Biên phòng Na Hình")).isEqualTo("AgencyOnly");
        assertThat(on(LocalDate.of(2025, 7, 1), "Sở TN&MT Lạng Sơn")).startsWith("so-tai-nguyen");
    }

    @Test
    void aBodyThatStandsForItsPlaceIsThePlace() {
        Registry registry =
                with(body("huyen-uy.van-lang", "Huyện ủy Văn Lãng", "huyen-van-lang", BodyStanding.Role.FOR, null));

        assertThat(outcome(registry, null, "Huyện ủy Văn Lãng")).startsWith("182 ");
        assertThat(outcome(registry, "huyen-uy.van-lang", "Huyện ủy")).startsWith("182 ");
        assertThat(outcome(registry, "huyen-uy.van-lang", "xã Tân Thanh")).startsWith("06166 ");
        assertThat(outcome(registry, "huyen-uy.van-lang", "Đồn Biên phòng Na Hình"))
                .startsWith("don-bien-phong");
    }

    @Test
    void aBodySpeaksOfItselfOfThoseUnderItAndOfThePlaceAroundIt() {
        Registry registry = with(
                body(
                        "khoi.van-lang",
                        "Đảng ủy Khối Doanh nghiệp huyện Văn Lãng",
                        "huyen-van-lang",
                        BodyStanding.Role.IN,
                        null),
                body(
                        "dien-luc.van-lang",
                        "Đảng ủy Điện lực huyện Văn Lãng",
                        "huyen-van-lang",
                        BodyStanding.Role.IN,
                        "khoi.van-lang"));

        assertThat(outcome(registry, "khoi.van-lang", "Đảng ủy Khối Doanh nghiệp huyện"))
                .startsWith("khoi.van-lang ");
        assertThat(outcome(registry, "khoi.van-lang", "Đảng ủy Điện lực huyện Văn Lãng"))
                .startsWith("dien-luc.van-lang ");
        assertThat(outcome(registry, "dien-luc.van-lang", "Đảng ủy Khối Doanh nghiệp huyện"))
                .isEqualTo("OutsideSender");
        assertThat(outcome(registry, "khoi.van-lang", "Đồn Biên phòng Na Hình")).isEqualTo("OutsideSender");
        assertThat(outcome(registry, "khoi.van-lang", "xã Tân Thanh")).startsWith("06166 ");
        assertThat(outcome(registry, "khoi.van-lang", "xã Kim Đồng")).isEqualTo("OutsideSender");
    }

    @Test
    void bodiesOfOneNameInTwoPlacesAreToldApartByPlaceOrSender() {
        Registry registry = with(
                body("chkl.van-lang", "Hạt Kiểm lâm", "huyen-van-lang", BodyStanding.Role.IN, null),
                body("chkl.cao-loc", "Hạt Kiểm lâm", "huyen-cao-loc", BodyStanding.Role.IN, null));

        assertThat(outcome(registry, null, "Hạt Kiểm lâm")).isEqualTo("Ambiguous");
        assertThat(outcome(registry, "183", "Hạt Kiểm lâm")).isEqualTo("chkl.cao-loc [name, body, sender-scope]");
        assertThat(outcome(registry, null, "Hạt Kiểm lâm huyện Cao Lộc"))
                .isEqualTo("chkl.cao-loc [name, body, parent:Cao Lộc]");
    }

    private String on(LocalDate day, String text) {
        return words(new NameMatcher(sample, day).match(text, null));
    }

    private static String outcome(Registry registry, @Nullable String sender, String text) {
        UnitId from =
                sender == null ? null : registry.resolve(sender, DAY).get(0).id();
        return words(new NameMatcher(registry, DAY).match(text, from));
    }

    private static String words(NameMatch match) {
        return match instanceof NameMatch.Matched matched
                ? matched.unit().code() + " " + matched.evidence()
                : match.getClass().getSimpleName();
    }

    private Registry with(UnitVersion... bodies) {
        return new Registry(
                Stream.concat(sample.all().stream(), Stream.of(bodies)).toList(), sample.events(), sample.groups());
    }

    private static UnitVersion body(
            String code, String name, String place, BodyStanding.Role role, @Nullable String above) {
        return UnitVersion.ofBody(
                new UnitId(code),
                name,
                UnitKind.PARTY_COMMITTEE,
                new UnitId(place),
                new Validity(LocalDate.of(2018, 1, 1), LocalDate.of(2019, 1, 1)),
                new BodyStanding("party", above == null ? null : new UnitId(above), role, List.of()));
    }
}
