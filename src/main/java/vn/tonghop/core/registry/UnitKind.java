package vn.tonghop.core.registry;

import java.util.Arrays;
import java.util.Locale;

/** What sort of unit a reporting unit is, with the word that stands before its name; a body's name has its own. */
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
    SPECIAL_ZONE(UnitLevel.COMMUNE, "đặc khu", "dac-khu"),
    /** A Party committee or organisation. */
    PARTY_COMMITTEE(UnitLevel.BODY, "tổ chức đảng", "to-chuc-dang"),
    /** The Fatherland Front and the organisations in it. */
    MASS_ORGANISATION(UnitLevel.BODY, "đoàn thể", "doan-the"),
    /** An office of the State: departments, police. */
    AGENCY(UnitLevel.BODY, "cơ quan", "co-quan"),
    /** A unit of the army or the border guard. */
    ARMED_FORCES(UnitLevel.BODY, "lực lượng vũ trang", "luc-luong-vu-trang"),
    /** A school, hospital or other public service. */
    PUBLIC_SERVICE(UnitLevel.BODY, "đơn vị sự nghiệp", "don-vi-su-nghiep"),
    /** A company or cooperative. */
    ENTERPRISE(UnitLevel.BODY, "doanh nghiệp", "doanh-nghiep");

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

    /** The kind's word and a name: "xã Nam La"; of a body the name alone. */
    public String named(String name) {
        return level == UnitLevel.BODY ? name : word + " " + name;
    }

    /** The kinds of bodies, or all others. */
    public static UnitKind[] ofBodies(boolean bodies) {
        return Arrays.stream(values())
                .filter(kind -> bodies == (kind.level == UnitLevel.BODY))
                .toArray(UnitKind[]::new);
    }

    /** The word for it in files, which tells the two sorts of city apart: {@code central_city}. */
    public String fileWord() {
        return name().toLowerCase(Locale.ROOT);
    }
}
