package vn.tonghop.catalog.registry;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Place;

/** Bytes as UTF-8 text, or not at all. */
final class StrictText {
    private StrictText() {}

    /** The text without a byte order mark; null, with a finding at the first bad byte, if the bytes are not UTF-8. */
    static @Nullable String decode(byte[] bytes, String file, List<Finding> findings) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            long line = 1 + text.chars().filter(c -> c == '\n').count();
            findings.add(Finding.of(
                    FindingCode.NOT_UTF8, Place.atLine(file, line), "", Integer.toString(in.position() + 1)));
            return null;
        }
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (withoutMark.replace("\r\n", "\n").indexOf('\r') >= 0) {
            findings.add(Finding.of(FindingCode.MIXED_LINE_ENDS, Place.inFile(file), ""));
            return null;
        }
        return withoutMark;
    }
}
