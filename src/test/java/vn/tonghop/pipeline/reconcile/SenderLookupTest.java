package vn.tonghop.pipeline.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Place;
import vn.tonghop.pipeline.Reviews;

class SenderLookupTest {
    private final SenderLookup senders = new SenderLookup(Reviews.REVIEW, Reviews.REGISTRY);

    @ParameterizedTest
    @CsvSource({
        "182,182",
        "van-lang,182",
        "huyen-van-lang,182",
        "lang-son,178",
        "tp-lang-son,178",
        "thanh-pho-lang-son,178",
        "20,20",
        "tinh-lang-son,20",
        "06172,06172",
        "chi-lang,187",
        "huyen-chi-lang,187"
    })
    void aFolderIsNamedByCodeOrPlainName(String folder, String code) {
        assertThat(senders.find(folder, "a.csv")).isInstanceOf(SenderLookup.Sender.Known.class);
        assertThat(((SenderLookup.Sender.Known) senders.find(folder, "a.csv"))
                        .unit()
                        .code())
                .isEqualTo(code);
    }

    @Test
    void aStableIdNamesItsUnit() {
        var unit =
                Reviews.REGISTRY.resolve("182", Reviews.REVIEW.registryDate()).get(0);
        assertThat(senders.find(unit.id().toString(), "a.csv")).isEqualTo(new SenderLookup.Sender.Known(unit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "", " ", "..", "999", "Văn Lãng\n", "van_lang"})
    void anUnknownFolderIsRefused(String folder) {
        var unknown = (SenderLookup.Sender.Unknown) senders.find(folder, "a.csv");
        assertThat(unknown.finding().code()).isEqualTo(FindingCode.UNKNOWN_SENDER);
        assertThat(unknown.finding().place()).isEqualTo(Place.inFile("a.csv"));
        assertThat(unknown.finding().text()).isEqualTo(folder);
    }

    @Test
    void aNameOfSeveralUnitsOfWhichNoneMustReportIsRefusedWithAllOfThem() {
        var unknown = (SenderLookup.Sender.Unknown) senders.find("tan-thanh", "a.csv");
        assertThat(unknown.finding().code()).isEqualTo(FindingCode.AMBIGUOUS_SENDER);
        assertThat(unknown.finding().arguments()).singleElement().asString().contains("(06250)", "(06166)");
    }
}
