package vn.tonghop.core.definition;

import java.util.List;

/**
 * The words by which a sheet's lines that are no data are known, besides those of totals.
 *
 * @param sections how headings among the lines begin ("Khối các xã")
 * @param parts how lines begin that are included in a line above ("Trong đó: nữ")
 * @param footers how the notes and signatures below the last line begin ("Nơi nhận:", "TM. BAN THƯỜNG VỤ")
 */
public record SheetWords(List<String> sections, List<String> parts, List<String> footers) {
    /**
     * What a review has that names none. Signatures are signed the way Nghị định 30/2020/NĐ-CP and Hướng dẫn 36-HD/VPTW
     * (2018) print them: TM., T/M, KT., TL., TUQ.; the headings are those of summaries by groups of units.
     */
    public static final SheetWords DEFAULT = new SheetWords(
            List.of("Khối", "Các", "Cụm", "Nhóm", "Phần", "Mục", "Vùng", "Cấp", "Loại hình"),
            List.of("Trong đó", "Trong tổng số", "Chia ra", "Bao gồm", "Gồm có"),
            List.of(
                    "TM.",
                    "T/M",
                    "KT.",
                    "K/T",
                    "TL.",
                    "T/L",
                    "TUQ.",
                    "Người lập",
                    "Người tổng hợp",
                    "Cán bộ tổng hợp",
                    "Kế toán",
                    "Thủ trưởng",
                    "Xác nhận",
                    "Nơi nhận",
                    "Ghi chú",
                    "Lưu ý",
                    "Chú thích",
                    "Bằng chữ",
                    "Số tiền bằng chữ",
                    "Bí thư",
                    "Phó bí thư",
                    "Chủ tịch",
                    "Phó chủ tịch",
                    "Trưởng ban",
                    "Chánh văn phòng"));

    /** Copies the lists. */
    public SheetWords {
        sections = List.copyOf(sections);
        parts = List.copyOf(parts);
        footers = List.copyOf(footers);
    }
}
