package vn.tonghop.core.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EncodingEvidenceTest {
    private static final String LETTERS = "ăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";
    private static final String TABLE = """
            STT,Đơn vị,"Tập thể, cá nhân",Số tiền ủng hộ
            1,xã Bắc Sơn,các hộ dân,7 triệu đồng
            2,xã Hữu Liên,Nguyễn Văn Thắng,168 triệu đồng
            3,thị trấn Đồng Mỏ,trường tiểu học,hơn 9 triệu đồng
            """;

    private static EncodingDecision decide(byte[] bytes) {
        EncodingEvidence evidence = new EncodingEvidence(KnownWords.NONE);
        evidence.take(bytes, bytes.length);
        return evidence.decide();
    }

    private static byte[] bytes(Encoding code, String text) {
        return Objects.requireNonNull(code.table().encode(text), "every letter has bytes");
    }

    @ParameterizedTest
    @EnumSource(
            value = Encoding.class,
            names = {"WINDOWS_1258", "TCVN3", "VNI", "VISCII"})
    void everyLetterComesBackAndAFileTellsItsCode(Encoding code) {
        byte[] letters = bytes(code, LETTERS);
        assertThat(code.table().decode(letters, 0, letters.length)).isEqualTo(LETTERS);
        byte[] file = bytes(code, TABLE);
        assertThat(decide(file))
                .isInstanceOfSatisfying(
                        EncodingDecision.Decided.class,
                        decided -> assertThat(decided.encoding()).isEqualTo(code));
    }

    @Test
    void unicodeAndEnglishWithAFewAccentsAreInNoOlderCode() {
        assertThat(decide(TABLE.getBytes(StandardCharsets.UTF_8))).isEqualTo(new EncodingDecision.NoOlderCode());
        assertThat(decide("résumé of a café\nnaïve José à la carte\n".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(EncodingDecision.Undecided.class);
    }
}
