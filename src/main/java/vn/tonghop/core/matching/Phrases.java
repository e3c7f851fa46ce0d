package vn.tonghop.core.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tonghop.core.registry.UnitKind;
import vn.tonghop.core.registry.UnitLevel;

/** The words that reports put before the names of units, as seen in Vietnamese reports and portals. */
final class Phrases {
    private static final Set<UnitKind> ANY = Set.of();
    private static final Set<UnitKind> CITIES = EnumSet.of(UnitKind.CITY, UnitKind.CENTRAL_CITY);
    private static final Set<UnitKind> COMMUNES = ofLevel(UnitLevel.COMMUNE);
    private static final Phrases ACCENTED = new Phrases(true);
    private static final Phrases PLAIN = new Phrases(false);

    private static final Phrase[] NONE = {};

    private record Entry(List<String> words, Phrase phrase) {}

    private final boolean accented;
    private final Map<String, List<Entry>> byFirstWord = new HashMap<>();

    private Phrases(boolean accented) {
        this.accented = accented;
        kinds();
        bodies();
        add(Phrase.Role.PART, ANY, "ban thường vụ", "btv", "thường trực", "tt", "ban chấp hành", "bch");
        add(Phrase.Role.PART, ANY, "thường vụ", "ban thường trực");
        add(Phrase.Role.PART, ANY, "ban tuyên giáo", "btg");
        others();
    }

    /** The phrases as compared with such a text. */
    static Phrases of(NameText text) {
        return text.accented() ? ACCENTED : PLAIN;
    }

    private void kinds() {
        add(Phrase.Role.KIND, EnumSet.of(UnitKind.PROVINCE), "tỉnh");
        add(Phrase.Role.KIND, CITIES, "thành phố", "tp", "t p");
        add(Phrase.Role.KIND, EnumSet.of(UnitKind.DISTRICT), "huyện", "h");
        add(Phrase.Role.KIND, EnumSet.of(UnitKind.TOWN), "thị xã", "tx", "t x");
        add(Phrase.Role.KIND, EnumSet.of(UnitKind.URBAN_DISTRICT), "quận", "q");
        add(Phrase.Role.KIND, EnumSet.of(UnitKind.COMMUNE), "xã", "x");
        add(Phrase.Role.KIND, EnumSet.of(UnitKind.TOWNSHIP), "thị trấn", "tt", "t t");
        add(Phrase.Role.KIND, EnumSet.of(UnitKind.WARD), "phường", "p", "ph");
        add(Phrase.Role.KIND, EnumSet.of(UnitKind.SPECIAL_ZONE), "đặc khu");
    }

    private void bodies() {
        body(EnumSet.of(UnitKind.PROVINCE), "tỉnh ủy", "tỉnh đoàn");
        body(CITIES, "thành ủy", "thành đoàn");
        body(EnumSet.of(UnitKind.DISTRICT), "huyện ủy", "huyện đoàn");
        body(EnumSet.of(UnitKind.TOWN), "thị ủy", "thị đoàn");
        body(EnumSet.of(UnitKind.URBAN_DISTRICT), "quận ủy", "quận đoàn");
        body(EnumSet.of(UnitKind.COMMUNE), "xã đoàn");
        body(EnumSet.of(UnitKind.WARD), "phường đoàn");
        add(Phrase.Role.COMMUNE_BODY, COMMUNES, "đảng ủy");
        body(ANY, "đảng bộ", "ubnd", "ủy ban nhân dân", "ub nhân dân", "hđnd", "hội đồng nhân dân");
        for (String front : List.of("mttq", "mặt trận tổ quốc", "mặt trận")) {
            for (String before : List.of("", "ub ", "ủy ban ")) {
                body(ANY, before + front, before + front + " việt nam", before + front + " vn");
            }
        }
        body(ANY, "ubmttq", "ubmttq việt nam", "ubmttqvn", "ubmttq vn", "mttqvn", "ub mttqvn", "ủy ban mttqvn", "ubmt");
        body(ANY, "hội liên hiệp phụ nữ", "hội lhpn", "lhpn", "hội phụ nữ", "hội pn", "hpn", "phụ nữ");
        body(ANY, "hội liên hiệp phụ nữ việt nam", "hội lhpn việt nam", "hội lhpn vn", "hlhpn");
        body(ANY, "hội nông dân việt nam", "hội cựu chiến binh việt nam", "hội chữ thập đỏ việt nam");
        body(ANY, "hội nông dân", "hội nd", "hnd", "hội cựu chiến binh", "hội ccb", "ccb", "cựu chiến binh");
        body(ANY, "đoàn thanh niên", "đoàn tn", "đoàn tncs", "đoàn tncs hồ chí minh", "đoàn tncs hcm", "đtn", "đoàn");
        body(ANY, "đoàn thanh niên cộng sản hồ chí minh", "đoàn thanh niên cshcm");
        body(ANY, "lđlđ", "liên đoàn lao động", "công đoàn", "hội người cao tuổi", "hội nct");
        body(ANY, "hội chữ thập đỏ", "hội ctđ", "hội khuyến học", "nhân dân");
    }

    private void others() {
        add(Phrase.Role.AGENCY, ANY, "công an", "ca", "quân sự", "bchqs", "ban chqs", "ban chỉ huy quân sự");
        add(Phrase.Role.AGENCY, ANY, "bộ chỉ huy", "biên phòng", "đồn", "bộ đội", "sở", "công ty", "cty", "chi cục");
        add(Phrase.Role.AGENCY, ANY, "doanh nghiệp", "hợp tác xã", "htx", "trường", "trạm", "bệnh viện", "trung tâm");
        add(Phrase.Role.AGENCY, ANY, "cục", "phòng", "ban quản lý", "hạt kiểm lâm", "tòa án", "viện kiểm sát", "vksnd");
        add(
                Phrase.Role.AGENCY,
                ANY,
                "kho bạc",
                "ngân hàng",
                "thanh tra",
                "khối các cơ quan",
                "khối cơ quan",
                "cơ quan");
        add(Phrase.Role.AGENCY, ANY, "khối doanh nghiệp", "chi nhánh", "bảo hiểm xã hội", "bhxh", "điện lực");
        add(Phrase.Role.AGENCY, ANY, "bưu điện", "văn phòng", "ban dân vận", "ban tổ chức", "ủy ban kiểm tra");
        add(Phrase.Role.HAMLET, ANY, "thôn", "bản", "xóm", "khối", "khối phố", "tổ dân phố", "tdp", "ấp", "làng");
        add(Phrase.Role.HAMLET, ANY, "khu phố", "khu", "khu dân cư", "tổ", "chi bộ", "chi hội", "chi đoàn", "buôn");
        add(Phrase.Role.SEVERAL, ANY, "các");
        add(Phrase.Role.TOTAL, ANY, "tổng cộng", "tổng số", "tổng", "cộng", "toàn tỉnh", "toàn huyện", "toàn xã");
        add(Phrase.Role.TOTAL, ANY, "toàn thành phố", "toàn tp", "trong đó");
    }

    private void body(Set<UnitKind> kinds, String... texts) {
        add(Phrase.Role.BODY, kinds, texts);
    }

    private void add(Phrase.Role role, Set<UnitKind> kinds, String... texts) {
        for (String text : texts) {
            NameText read = NameText.of(text);
            List<String> words = new ArrayList<>();
            for (int i = 0; i < read.size(); i++) {
                words.add(accented ? read.key(i, i + 1) : read.plain(i, i + 1));
            }
            byFirstWord
                    .computeIfAbsent(words.get(0), any -> new ArrayList<>())
                    .add(new Entry(words, new Phrase(words.size(), role, kinds)));
        }
    }

    /** All phrases that begin at a word. */
    Phrase[] at(NameText text, int from) {
        List<Entry> entries = byFirstWord.get(text.word(from));
        if (entries == null) {
            return NONE;
        }
        int count = 0;
        Phrase[] found = new Phrase[entries.size()];
        for (int i = 0; i < found.length; i++) {
            Entry entry = entries.get(i);
            if (from + entry.words().size() <= text.size() && fits(entry.words(), text, from)) {
                found[count++] = entry.phrase();
            }
        }
        return count == 0 ? NONE : Arrays.copyOf(found, count);
    }

    private static boolean fits(List<String> words, NameText text, int from) {
        for (int i = 1; i < words.size(); i++) {
            if (!words.get(i).equals(text.word(from + i))) {
                return false;
            }
        }
        return true;
    }

    private static Set<UnitKind> ofLevel(UnitLevel level) {
        EnumSet<UnitKind> kinds = EnumSet.noneOf(UnitKind.class);
        for (UnitKind kind : UnitKind.values()) {
            if (kind.level() == level) {
                kinds.add(kind);
            }
        }
        return kinds;
    }
}
