package vn.tonghop.core.encoding;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Writes text in any code, as the programs of old did: the other way round than the tables are read. */
public final class Encoder {
    private final Encoding encoding;
    private final Map<Character, byte[]> bytes = new HashMap<>();

    /**
     * Writes a code.
     *
     * @param marks whether a letter with a tone is its letter and its mark where the code has it in one byte too
     */
    public Encoder(Encoding encoding, boolean marks) {
        this.encoding = encoding;
        if (encoding.isOlder()) {
            CodeTable table = encoding.table();
            for (int first = 0; first < 256; first++) {
                for (int second = 0; second < 256; second++) {
                    char letter = table.pair(first, second);
                    if (letter != 0) {
                        bytes.put(letter, new byte[] {(byte) first, (byte) second});
                    }
                }
            }
            for (int value = 0; value < 256; value++) {
                char letter = table.single(value);
                if (!marks || !bytes.containsKey(letter)) {
                    bytes.put(letter, new byte[] {(byte) value});
                }
            }
        }
    }

    /** The text (in NFC) in that code, without a byte order mark. Where TCVN3 has no capital its small letter stands. */
    public byte[] encode(String text) {
        return switch (encoding) {
            case UTF_8 -> text.getBytes(StandardCharsets.UTF_8);
            case UTF_16LE -> text.getBytes(StandardCharsets.UTF_16LE);
            case UTF_16BE -> text.getBytes(StandardCharsets.UTF_16BE);
            case WINDOWS_1258, TCVN3, VNI, VISCII -> older(text);
        };
    }

    private byte[] older(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() * 2);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            byte[] one = bytes.get(c);
            if (one == null && encoding == Encoding.TCVN3) {
                one = bytes.get(Character.toLowerCase(c));
            }
            if (one == null) {
                throw new IllegalArgumentException(encoding.label() + " has no '" + c + "'");
            }
            out.writeBytes(one);
        }
        return out.toByteArray();
    }
}
