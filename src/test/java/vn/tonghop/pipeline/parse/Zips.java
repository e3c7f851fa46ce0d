package vn.tonghop.pipeline.parse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Workbooks made part by part, as no office program makes them. */
final class Zips {
    static final String SHEET = "xl/worksheets/sheet1.xml";

    /** Any time, as long as it is always the same. */
    private static final long TIME = 1_546_300_800_000L;

    private Zips() {}

    /** The parts of a zip file, in its order. */
    static Map<String, byte[]> parts(byte[] zip) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    /** A zip file of parts. */
    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTime(TIME);
                out.putNextEntry(entry);
                out.write(part.getValue());
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The zip file with one of its parts replaced, or one more. */
    static byte[] with(byte[] zip, String name, byte[] content) {
        Map<String, byte[]> parts = parts(zip);
        parts.put(name, content);
        return zip(parts);
    }

    /** The zip file with another text as its first sheet. */
    static byte[] withSheet(byte[] zip, String xml) {
        return with(zip, SHEET, xml.getBytes(StandardCharsets.UTF_8));
    }
}
