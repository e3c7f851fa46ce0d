package vn.tonghop.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A person wants to know where a figure comes from. */
class FigureTaskTest {
    @Test
    void whyVanLangsLandIsTwelveThousandSquareMetresIsSeenInFiveClicks() throws Exception {
        try (Browser browser = Browser.at(TestConsole.shared())) {
            browser.open("/login?lang=vi").login("viewer");
            browser.picture("task-land-1-overview")
                    .click("Diện tích đất hiến")
                    .picture("task-land-2-province")
                    .click("huyện Văn Lãng");
            assertThat(browser.text(".facts .main dd")).isEqualTo("hơn 12.000 m²");
            assertThat(browser.text(".path")).contains("tỉnh Lạng Sơn");
            assertThat(browser.text("section[aria-labelledby=sources]")).contains("hơn 9.000 m2", "3.000 m2");
            browser.picture("task-land-3-district").press("section[aria-labelledby=sources] tbody a");
            assertThat(browser.text("tr.current")).contains("hơn 9.000 m2");
            assertThat(browser.text()).contains("hơn 9.000 m²", "van-lang");
            browser.picture("task-land-4-line");
            assertThat(browser.clicks()).isLessThanOrEqualTo(5);
        }
    }

    @Test
    void lineageIsDrawnAndLeadsOn() throws Exception {
        try (Browser browser = Browser.at(TestConsole.shared())) {
            browser.open("/login?lang=vi").login("viewer");
            browser.click("Danh mục").type("q", "Bắc Hùng").press(".search button");
            assertThat(browser.text("main")).doesNotContain("Không có đơn vị nào như thế");
            browser.press("tbody a").picture("task-lineage");
            assertThat(browser.text("main")).contains("Nguồn gốc và về sau");
        }
    }
}
