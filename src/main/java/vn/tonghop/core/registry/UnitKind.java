package vn.tonghop.core.registry;

import java.util.Locale;

/** What sort of administrative unit a reporting unit is, with the word that stands before its name. */
public enum UnitKind {
    /** Tỉnh. */
    PROVINCE(UnitLevel.PROVINCE, "tỉnh", "tinh"),
    /** A city of its own, right under the centre. */
    CENTRAL_CITY(UnitLevel.PROVINCE, "thành phố", "thanh-pho"),
    /** Huyện. */
    DISTRICT(UnitLevel.DISTRICT, "huyện", "huyen"),
    /** A city of a province. */
    CITY(UnitLevel.DISTRICT, "thành phố", "thanh-pho"),
    /** Thị xã. */
    TOWN(UnitLevel.DISTRICT, "thị xã", "thi-xa"),
    /** Quận. */
    URBAN_DISTRICT(UnitLevel.DISTRICT, "quận", "quan"),
    /** Xã. */
    COMMUNE(UnitLevel.COMMUNE, "xã", "xa"),
    /** Thị trấn. */
    TOWNSHIP(UnitLevel.COMMUNE, "thị trấn", "thi-tran"),
    /** Phường. */
    WARD(UnitLevel.COMMUNE, "phường", "phuong"),
    /** Đặc khu, a kind there is since 2025-07-01. */
    SPECIAL_ZONE(UnitLevel.COMMUNE, "đặc khu", "dac-khu");

    private final UnitLevel level;
    private final String word;
    private final String slug;

    UnitKind(UnitLevel level, String word, String slug) {
        this.level = level;
        this.word = word;
        this.slug = slug;
    }

    /** The level such units stand on. */
    public UnitLevel level() {
        return level;
    }

    /** The Vietnamese word, in lower case; cities of both levels share theirs. */
    public String word() {
        return word;
    }

    /** The same word in plain ASCII. */
    public String slug() {
        return slug;
    }

    /** The word for it in files, which tells the two sorts of city apart: {@code central_city}. */
    public String fileWord() {
        return name().toLowerCase(Locale.ROOT);
    }
}
