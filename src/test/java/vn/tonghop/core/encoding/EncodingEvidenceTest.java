package vn.tonghop.core.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EncodingEvidenceTest {
    private static final String SMALL = "ăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";
    private static final String TABLE = """
            STT,Đơn vị,"Tập thể, cá nhân",Số tiền ủng hộ
            1,xã Bắc Sơn,các hộ dân,7 triệu đồng
            2,xã Hữu Liên,chi bộ thôn Nà Han,168 triệu đồng
            3,thị trấn Đồng Mỏ,trường tiểu học,hơn 9 triệu đồng
            """;

    private static EncodingDecision decide(byte[] bytes) {
        EncodingEvidence evidence = new EncodingEvidence(KnownWords.NONE);
        evidence.take(bytes, bytes.length);
        return evidence.decide();
    }

    private static byte[] bytes(Encoding code, String text) {
        return new Encoder(code, false).encode(text);
    }

    private static byte[] joined(byte[]... parts) {
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(
            value = Encoding.class,
            names = {"WINDOWS_1258", "TCVN3", "VNI", "VISCII"})
    void everyLetterComesBackAndAFileTellsItsCode(Encoding code) {
        String letters = code == Encoding.TCVN3 ? SMALL + "ĂÂÊÔƠƯĐ" : SMALL + SMALL.toUpperCase(java.util.Locale.ROOT);
        for (boolean marks : new boolean[] {false, true}) {
            byte[] written = new Encoder(code, marks).encode(letters);
            assertThat(code.table().decode(written, 0, written.length)).isEqualTo(letters);
        }
        assertThat(decide(bytes(code, TABLE))).isInstanceOfSatisfying(EncodingDecision.Decided.class, decided -> {
            assertThat(decided.best().encoding()).isEqualTo(code);
            assertThat(decided.best().words()).isEqualTo(decided.words());
            assertThat(decided.next().words()).isLessThan(decided.words());
            assertThat(decided.examples()).hasSize(3).allMatch(TABLE::contains);
        });
    }

    /** The one of the four that Java has too. */
    @Test
    void windows1258IsWhatJavaTakesItFor() {
        Charset charset = Charset.forName("windows-1258");
        for (int value = 0; value < 256; value++) {
            byte[] one = {(byte) value};
            String java = new String(one, charset);
            String ours = Encoding.WINDOWS_1258.table().decode(one, 0, 1);
            assertThat(ours).as("byte %02X", value).isEqualTo(java.equals("\uFFFD") ? null : java);
        }
        byte[] table = new Encoder(Encoding.WINDOWS_1258, true).encode(TABLE);
        assertThat(Normalizer.normalize(new String(table, charset), Normalizer.Form.NFC))
                .isEqualTo(TABLE);
    }

    @Test
    void unicodeIsNeverTakenForAnOlderCode() {
        EncodingDecision no = new EncodingDecision.NoOlderCode();
        assertThat(decide(TABLE.getBytes(StandardCharsets.UTF_8))).isEqualTo(no);
        assertThat(decide(Normalizer.normalize(TABLE, Normalizer.Form.NFD).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(no);
        // What TCVN3 looks like in another font, and what was lost for good, saved as Unicode.
        String western = new String(bytes(Encoding.TCVN3, TABLE), StandardCharsets.ISO_8859_1);
        assertThat(decide(western.getBytes(StandardCharsets.UTF_8))).isEqualTo(no);
        assertThat(decide(TABLE.replace('ệ', '\uFFFD').getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(no);
        // One letter of it broken.
        assertThat(decide(joined(TABLE.getBytes(StandardCharsets.UTF_8), new byte[] {'x', (byte) 0xE1, '\n'})))
                .isEqualTo(no);
    }

    @Test
    void englishOrFrenchWithAFewAccentsIsUndecided() {
        assertThat(decide("résumé of a café\nnaïve José à la carte\n".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(EncodingDecision.Undecided.class);
        assertThat(decide("1;H\u00E0;5\n".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOfSatisfying(EncodingDecision.Undecided.class, undecided -> {
                    assertThat(undecided.line()).isEqualTo(1);
                    assertThat(undecided.candidates())
                            .extracting(EncodingDecision.Fit::encoding)
                            .contains(Encoding.WINDOWS_1258, Encoding.VISCII);
                });
    }

    @Test
    void aLineInAnotherCodeIsFoundAndNamed() {
        for (Encoding code : List.of(Encoding.WINDOWS_1258, Encoding.TCVN3, Encoding.VNI, Encoding.VISCII)) {
            for (Encoding other : Encoding.values()) {
                if (code != other && (other.isOlder() || other == Encoding.UTF_8)) {
                    byte[] line = bytes(other, "4,xã Quốc Việt,hội cựu chiến binh,hơn 5 triệu đồng\n");
                    assertThat(decide(joined(bytes(code, TABLE), line, bytes(code, TABLE))))
                            .as("%s in %s", other, code)
                            .isEqualTo(new EncodingDecision.Mixed(5, code, other));
                }
            }
        }
    }

    @Test
    void capitalsOfTcvn3ComeBackWhereOnlyCapitalsCanBeMeant() {
        for (String text :
                List.of("HUYỆN BẮC SƠN", "UBND xã Tân Mỹ", "TỔNG CỘNG", "Đảng ủy xã Ấm", "xã Tân Mỹ (HỮU LŨNG)")) {
            byte[] written = bytes(Encoding.TCVN3, text);
            String decoded = String.valueOf(Encoding.TCVN3.table().decode(written, 0, written.length));
            assertThat(TcvnCapitals.restored(decoded)).isEqualTo(text.replace("Ấ", "ấ"));
        }
    }

    @Test
    void aFontTellsTheCodeOfACell() {
        assertThat(Encoding.ofFont(".VnTime")).isEqualTo(Encoding.TCVN3);
        assertThat(Encoding.ofFont(".VnArialH")).isEqualTo(Encoding.TCVN3);
        assertThat(Encoding.ofFont("VNI-Times")).isEqualTo(Encoding.VNI);
        assertThat(Encoding.ofFont("Times New Roman")).isNull();
        assertThat(FontText.read("HuyÖn V¨n L·ng", ".VnTime")).isEqualTo("Huyện Văn Lãng");
        assertThat(FontText.read("Thø t\u00AD", ".VnTime")).isEqualTo("Thứ tư");
        assertThat(FontText.read("HuyÖn V¨n L·ng", ".VnTimeH")).isEqualTo("HUYỆN VĂN LÃNG");
        assertThat(FontText.read("Huyeän Vaên Laõng", "VNI-Times")).isEqualTo("Huyện Văn Lãng");
        assertThat(FontText.read("Thaønh phoá Laïng Sôn", "VNI-Helve")).isEqualTo("Thành phố Lạng Sơn");
        assertThat(FontText.read("Huyện Văn Lãng", "Arial")).isEqualTo("Huyện Văn Lãng");
        assertThat(FontText.read("Huyện Văn Lãng", ".VnTime")).isNull();
        assertThat(FontText.read("công tác 2018", ".VnTime")).isNull();
        assertThat(FontText.read("5/2018 - 12 (m2)", ".VnTime")).isEqualTo("5/2018 - 12 (m2)");
        assertThat(FontText.read("a–b “c”", ".VnTime")).isEqualTo("a–b “c”");
    }
}
