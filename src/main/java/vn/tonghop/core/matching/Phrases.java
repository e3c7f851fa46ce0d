package vn.tonghop.core.matching;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.core.registry.UnitKind;
import vn.tonghop.core.registry.UnitLevel;

/** The words that reports put before the names of units, as seen in Vietnamese reports and portals. */
final class Phrases {
    /** The words of the phrases and of the grammar: every vocabulary has them, under the same numbers. */
    static final Vocabulary WORDS = new Vocabulary();

    static final Word AND = word("và");
    static final Word UNDER = word("thuộc");
    static final Word FORMER = word("cũ");
    static final Word NOW = word("nay");
    static final Word IS = word("là");

    private static final int ANY = Kinds.ANY;
    private static final int CITIES = Kinds.of(UnitKind.CITY, UnitKind.CENTRAL_CITY);
    private static final int COMMUNES = Kinds.of(UnitLevel.COMMUNE);

    /** All of them, in the order in which those that begin alike are tried; made here, so that no copy of the words lacks one. */
    static final List<PhraseTable.Entry> ALL = List.copyOf(new Phrases().entries);

    private final List<PhraseTable.Entry> entries = new ArrayList<>();

    private Phrases() {
        kinds();
        bodies();
        add(Phrase.Role.PART, ANY, "ban thường vụ", "btv", "thường trực", "tt", "ban chấp hành", "bch");
        add(Phrase.Role.PART, ANY, "thường vụ", "ban thường trực");
        add(Phrase.Role.PART, ANY, "ban tuyên giáo", "btg");
        others();
    }

    private static Word word(String printed) {
        WORDS.addWords(printed);
        return WordReader.read(printed, WORDS).word(0);
    }

    private void kinds() {
        add(Phrase.Role.KIND, Kinds.of(UnitKind.PROVINCE), "tỉnh");
        add(Phrase.Role.KIND, CITIES, "thành phố", "tp", "t p");
        add(Phrase.Role.KIND, Kinds.of(UnitKind.DISTRICT), "huyện", "h");
        add(Phrase.Role.KIND, Kinds.of(UnitKind.TOWN), "thị xã", "tx", "t x");
        add(Phrase.Role.KIND, Kinds.of(UnitKind.URBAN_DISTRICT), "quận", "q");
        add(Phrase.Role.KIND, Kinds.of(UnitKind.COMMUNE), "xã", "x");
        add(Phrase.Role.KIND, Kinds.of(UnitKind.TOWNSHIP), "thị trấn", "tt", "t t");
        add(Phrase.Role.KIND, Kinds.of(UnitKind.WARD), "phường", "p", "ph");
        add(Phrase.Role.KIND, Kinds.of(UnitKind.SPECIAL_ZONE), "đặc khu");
    }

    private void bodies() {
        body(Kinds.of(UnitKind.PROVINCE), "tỉnh ủy", "tỉnh đoàn");
        body(CITIES, "thành ủy", "thành đoàn");
        body(Kinds.of(UnitKind.DISTRICT), "huyện ủy", "huyện đoàn");
        body(Kinds.of(UnitKind.TOWN), "thị ủy", "thị đoàn");
        body(Kinds.of(UnitKind.URBAN_DISTRICT), "quận ủy", "quận đoàn");
        body(Kinds.of(UnitKind.COMMUNE), "xã đoàn");
        body(Kinds.of(UnitKind.WARD), "phường đoàn");
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

    private void body(int kinds, String... texts) {
        add(Phrase.Role.BODY, kinds, texts);
    }

    private void add(Phrase.Role role, int kinds, String... texts) {
        for (String text : texts) {
            WORDS.addWords(text);
            List<Word> words = WordReader.read(text, WORDS).words();
            entries.add(new PhraseTable.Entry(words, new Phrase(words.size(), role, kinds)));
        }
    }
}
