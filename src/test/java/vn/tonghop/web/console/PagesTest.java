package vn.tonghop.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every page as a person sees it, in both languages: usable by all, within its own policy, light, and pictured. */
class PagesTest {
    private static final long HEAVIEST = 300_000;

    /** A page is a line here: the name of its pictures, its address, and words that are on it in Vietnamese and English. */
    private static final List<Page> PAGES = List.of(
            new Page("overview", "/overview", "đã báo cáo|Số liệu của tỉnh", "reported"),
            new Page("figures", "/figures", "Diện tích đất hiến|ít nhất", "At least"),
            new Page("figures-district", "/figures?unit=182", "hơn 12.000 m²|không có giới hạn", "more than 12,000 m²"),
            new Page("figure", "/figures/of?indicator=land_donated", "huyện Văn Lãng", "By submission"),
            new Page("figure-district", "/figures/of?unit=182&indicator=land_donated", "hơn 12.000 m²", "At least"),
            new Page(
                    "figure-lines",
                    "/figures/lines?unit=182&indicator=land_donated&submission=BC-000011",
                    "hơn 9.000 m2",
                    "more than 9,000 m²"),
            new Page("line", "/figures/line?submission=BC-000011&line=2", "hơn 9.000 m2", "What was read"),
            new Page("registry", "/registry?q=tan+thanh", "đơn vị", "units"),
            new Page("registry-unit", "/registry/huyen-van-lang", "Qua các thời kỳ", "Its life"),
            new Page("held", "/held", "trong 26 dòng treo|«xã Vân Thuyền»", "of 26 held"),
            new Page("held-name", "/held?reason=UNKNOWN_UNIT", "trong 1 dòng treo", "of 1 held"),
            new Page("held-line", "/held/3", "«xã Vân Thuyền» là đơn vị nào?|xã Vân Thủy", "spelt nearly so"),
            new Page("decisions", "/decisions", "Chưa có quyết định nào", "Decisions"),
            new Page("submissions", "/submissions", "trong 14 báo cáo nộp|đang dùng", "of 14"),
            new Page("submission", "/submissions/BC-000006", "Tải tệp gốc|xã Vân Thuyền", "Download the original"),
            new Page("runs", "/runs", "Các lần chạy|xong|Chạy tổng hợp", "Run the review"),
            new Page("run", "/runs/1", "Lần chạy 1|dòng đã đọc", "Run 1"),
            new Page("rerun", "/runs/rerun?unit=huyen-van-lang", "Không tổng nào thay đổi", "No sum would change"),
            new Page("releases", "/releases", "Các bản tổng hợp|tạm|Đề nghị", "Propose"),
            new Page("release-diff", "/releases/1/diff", "Không số liệu nào", "No figure of this level changed"),
            new Page("audit", "/audit", "Ai đã làm hoặc định làm gì", "refused attempts"),
            new Page("accounts", "/accounts", "quản trị", "administrator"),
            new Page("account", "/accounts/1", "Sửa tài khoản", "Change account"),
            new Page("missing", "/khong-co", "Không có trang này", "There is no such page"));

    private record Page(String name, String path, String vietnamese, String english) {}

    @Test
    void everyPageIsUsableByAllInBothLanguagesAndLight() throws Exception {
        Map<String, List<String>> wrong = new LinkedHashMap<>();
        try (Browser browser = Browser.at(TestConsole.shared())) {
            look(browser, new Page("login", "/login", "Đăng nhập", "Log in"), wrong);
            look(browser, new Page("set-up", "/set-up/khong-dung", "không dùng được", "does not work"), wrong);
            browser.open("/login?lang=vi").login("admin");
            for (Page page : PAGES) {
                look(browser, page, wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void look(Browser browser, Page page, Map<String, List<String>> wrong) throws Exception {
        for (String language : List.of("vi", "en")) {
            browser.open(page.path() + (page.path().contains("?") ? "&" : "?") + "lang=" + language);
            List<String> found = new ArrayList<>(browser.barriers());
            browser.complaints().stream()
                    .filter(complaint -> !complaint.contains("status of 404"))
                    .forEach(found::add);
            if (browser.weight() > HEAVIEST) {
                found.add("weighs " + browser.weight());
            }
            String words = language.equals("vi") ? page.vietnamese() : page.english();
            for (String expected : words.split("\\|", -1)) {
                if (!browser.text().contains(expected)) {
                    found.add("does not say " + expected);
                }
            }
            browser.picture(page.name() + "-" + language);
            if (!found.isEmpty()) {
                wrong.put(page.name() + " " + language, found);
            }
        }
    }
}
