package vn.tonghop.pipeline.parse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Place;
import vn.tonghop.pipeline.submission.Content;

/**
 * What kind a file is: its first bytes say it, and its name must not say otherwise.
 *
 * @param isWorkbook whether it is a workbook, as far as its first bytes tell; else a file of text
 * @param refusal why it is not taken, or null where it is
 */
record FileKind(boolean isWorkbook, @Nullable Finding refusal) {
    private static final Set<String> TAKEN = Set.of(".csv", ".xlsx", ".xls", ".xlsm", ".xlsb");
    private static final int LOOKED_AT = 4_096;
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    static FileKind of(Content content, String file) throws IOException {
        String ending = ending(file);
        if (!TAKEN.contains(ending)) {
            return refused(FindingCode.UNSUPPORTED_FILE_TYPE, file, file.substring(Math.max(file.lastIndexOf('.'), 0)));
        }
        byte[] first;
        try (InputStream in = content.open()) {
            first = in.readNBytes(LOOKED_AT);
        }
        if (begins(first, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            boolean encrypted = has(content, ENCRYPTED);
            return refused(encrypted ? FindingCode.WORKBOOK_ENCRYPTED : FindingCode.OLD_WORKBOOK, file, file);
        }
        if (begins(first, 'P', 'K', 3, 4)) {
            return zipped(file, ending);
        }
        if (ending.equals(".csv")) {
            return new FileKind(false, null);
        }
        return unzipped(file, ending, first);
    }

    private static FileKind zipped(String file, String ending) {
        return switch (ending) {
            case ".xlsx" -> new FileKind(true, null);
            case ".xlsm" -> refused(FindingCode.WORKBOOK_WITH_MACROS, file, file);
            case ".xlsb" -> refused(FindingCode.NOT_A_WORKBOOK, file, file);
            default -> refused(FindingCode.FILE_NAMED_OTHERWISE, file, file, ".xlsx", ending);
        };
    }

    /** A file with the name of a workbook that is none. */
    private static FileKind unzipped(String file, String ending, byte[] first) {
        int at = begins(first, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        boolean text = true;
        int seen = -1;
        for (int i = at; i < first.length; i++) {
            text &= first[i] != 0;
            seen = seen < 0 && first[i] > ' ' ? i : seen;
        }
        if (first.length == 0) {
            return refused(FindingCode.EMPTY_FILE, file, "");
        }
        if (seen >= 0 && first[seen] == '<') {
            return refused(FindingCode.WEB_PAGE_AS_WORKBOOK, file, file);
        }
        return text
                ? refused(FindingCode.FILE_NAMED_OTHERWISE, file, file, ".csv", ending)
                : refused(FindingCode.NOT_A_WORKBOOK, file, file);
    }

    private static FileKind refused(FindingCode code, String file, String text, String... arguments) {
        return new FileKind(false, Finding.of(code, Place.inFile(file), text, arguments));
    }

    private static boolean begins(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean has(Content content, byte[] searched) throws IOException {
        byte[] buffer = new byte[65_536];
        int kept = 0;
        try (InputStream in = content.open()) {
            for (int count = in.readNBytes(buffer, 0, buffer.length); count > 0; ) {
                int filled = kept + count;
                for (int at = 0; at + searched.length <= filled; at++) {
                    int same = 0;
                    while (same < searched.length && buffer[at + same] == searched[same]) {
                        same++;
                    }
                    if (same == searched.length) {
                        return true;
                    }
                }
                kept = Math.min(searched.length - 1, filled);
                System.arraycopy(buffer, filled - kept, buffer, 0, kept);
                count = in.readNBytes(buffer, kept, buffer.length - kept);
            }
        }
        return false;
    }

    private static String ending(String file) {
        int dot = file.lastIndexOf('.');
        return dot < 0 ? "" : file.substring(dot).toLowerCase(Locale.ROOT);
    }
}
