package vn.tonghop.acceptance;

import static vn.tonghop.pipeline.Workbooks.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.pipeline.Workbooks;

/** Makes the workbook of the sample {@code quang-binh-2015} from the printed figures; run it again to change what is sent. */
final class QuangBinhSample {
    static final Path FOLDER = SampleCase.SAMPLES.resolve("quang-binh-2015");
    static final Path FILE = FOLDER.resolve("inbox/nong-thon-moi-2015/quang-binh/dong-gop-quang-binh.xlsx");

    private QuangBinhSample() {}

    public static void main(String[] arguments) throws IOException {
        Files.write(FILE, Workbooks.bytes(QuangBinhSample::fill));
    }

    private static void fill(XSSFWorkbook workbook) {
        XSSFSheet sheet = workbook.createSheet("Đóng góp");
        row(sheet, 1, "TỈNH QUẢNG BÌNH");
        row(sheet, 3, "GIÁ TRỊ ĐÓNG GÓP CỦA NHÂN DÂN XÂY DỰNG NÔNG THÔN MỚI");
        sheet.addMergedRegion(new CellRangeAddress(2, 2, 0, 3));
        row(sheet, 4, "Từ đầu năm đến tháng 11 năm 2015");
        sheet.addMergedRegion(new CellRangeAddress(3, 3, 0, 3));
        row(sheet, 5, "", "", "Đơn vị tính: triệu đồng");
        row(sheet, 6, "STT", "Huyện, thị xã, thành phố", "Giá trị đóng góp", "Ghi chú");
        row(sheet, 7, "A", "B", 1, 2);
        row(sheet, 8, 1, "Bố Trạch", 9_625);
        row(sheet, 9, 2, "Quảng Trạch", 6_118);
        row(sheet, 10, 3, "Lệ Thủy", 5_966);
        row(sheet, 11, 4, "Ba Đồn", 5_584);
        row(sheet, 12, 5, "Tuyên Hóa", 5_140);
        row(sheet, 13, 6, "Quảng Ninh", 3_575);
        row(sheet, 14, 7, "Đồng Hới", "-", "không có nguồn đóng góp của người dân");
        row(sheet, 15, 8, "Minh Hóa", "-", "không có nguồn đóng góp của người dân");
        row(sheet, 16, "", "Tổng cộng", 36_008);
    }
}
