package vn.tonghop.pipeline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.tonghop.pipeline.submission.Content;

/**
 * A program that reads the files made to hurt (and the largest that are allowed) one after another and says what became of
 * each; it is started with so little memory that what it can't do without shows. With {@code base} as argument it only
 * says how much it holds before the first file.
 */
final class HeapAtLimits {
    private static final String SENDER = "huyen-van-lang";
    private static final String SHEET_HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
            + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    private static final String SHEET_END = "</sheetData></worksheet>";
    private static final String TEXTS_HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
            + "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String TEXTS = "xl/sharedStrings.xml";

    private HeapAtLimits() {}

    /** The folder to write workbooks in, then for each file its name, what became of it, and its lines. */
    public static void main(String[] arguments) throws IOException {
        ReviewPipeline pipeline = Reviews.pipeline();
        outcome(
                pipeline,
                "a.csv",
                () -> new ByteArrayInputStream(bytes(Reviews.LONG + "1;xã Tân Thanh;;;;5 m2;;;;\n")));
        if (arguments[0].equals("base")) {
            System.out.println(used());
            return;
        }
        Path folder = Path.of(arguments[0]);
        for (Map.Entry<String, Content> file : files(folder).entrySet()) {
            long start = System.nanoTime();
            String said = outcome(pipeline, file.getKey(), file.getValue());
            System.out.println(file.getKey() + " " + said);
            System.err.println(file.getKey() + " " + (System.nanoTime() - start) / 1_000_000 + " ms");
        }
    }

    private static Map<String, Content> files(Path folder) throws IOException {
        Map<String, Content> files = new LinkedHashMap<>();
        long gigabytes = 2_000_000_000L;
        files.put("one-line.csv", () -> repeated(Reviews.LONG, "x", gigabytes, ""));
        files.put("columns.csv", () -> repeated("", "a;", 2_000_000, "\n"));
        files.put("unclosed.csv", () -> repeated(Reviews.LONG + "1;\"", "xã Tân Thanh;", 1_000_000_000L, ""));
        files.put("header-of-quotes.csv", () -> repeated("\"", "\"\"", 1_000_000_000L, ""));
        files.put(
                "longest-cells.csv",
                () -> repeated(
                        Reviews.LONG, "1;xã Tân Thanh;" + "ữ".repeat(190_000) + ";;;5 m2;;;;\n", 20_000_000, ""));
        files.put("nulls.csv", () -> repeated(Reviews.LONG, "\u0000", gigabytes, ""));
        byte[] form = Workbooks.sheet(Workbooks.LONG, sheet -> {
            Workbooks.row(sheet, 2, "1", "xã Tân Thanh", "", "", "", "5 m2");
        });
        files.put(
                "zipped.xlsx",
                workbook(folder, form, SHEET, () -> repeated(SHEET_HEAD, " ".repeat(1_000), 60_000_000, SHEET_END)));
        files.put(
                "empty-rows.xlsx",
                workbook(
                        folder,
                        form,
                        SHEET,
                        () -> repeated(
                                SHEET_HEAD + header(), "<row s=\"1\" customFormat=\"1\"/>", 30_000_000, SHEET_END)));
        files.put(
                "shared-texts.xlsx",
                workbook(
                        folder,
                        form,
                        TEXTS,
                        () -> varied(TEXTS_HEAD, "<si><t>", "ữ".repeat(100), "</t></si>", 60_000_000, "</sst>")));
        byte[] inline = Files.readAllBytes(
                workbookFile(folder, form, SHEET, () -> repeated(SHEET_HEAD, inlineRows(), 1, SHEET_END)));
        files.put(
                "most-shared-texts.xlsx",
                workbook(
                        folder,
                        inline,
                        TEXTS,
                        () -> varied(TEXTS_HEAD, "<si><t>", "ữ", "</t></si>", 22_000_000, "</sst>")));
        files.put("parts.xlsx", parts(folder, form));
        return files;
    }

    private static String header() {
        return row(1, Workbooks.LONG);
    }

    private static String inlineRows() {
        return header() + row(2, List.of("1", "xã Tân Thanh", "", "", "", "5 m2"));
    }

    private static String row(int number, List<String> cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (String text : cells) {
            row.append("<c t=\"inlineStr\"><is><t>").append(text).append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String outcome(ReviewPipeline pipeline, String name, Content content) throws IOException {
        try (SubmissionReading reading = pipeline.open(SENDER, name, content)) {
            if (reading.refusal().isPresent()) {
                return reading.refusal().get().code().toString();
            }
            long lines = 0;
            while (reading.next() != null) {
                lines++;
            }
            return "lines " + lines;
        }
    }

    /** A text, another as often as so many bytes take, and an end; nothing of it is held. */
    private static InputStream repeated(String before, String again, long size, String after) {
        byte[] pattern = bytes(again);
        long[] left = {size};
        InputStream middle = new Generated(() -> pattern, left);
        return inARow(before, middle, after);
    }

    private static InputStream varied(String before, String open, String text, String close, long size, String after) {
        int[] number = {0};
        return inARow(before, new Generated(() -> bytes(open + number[0]++ + text + close), new long[] {size}), after);
    }

    private static InputStream inARow(String before, InputStream middle, String after) {
        return new SequenceInputStream(
                new SequenceInputStream(new ByteArrayInputStream(bytes(before)), middle),
                new ByteArrayInputStream(bytes(after)));
    }

    private static Content workbook(Path folder, byte[] form, String part, Supplier<InputStream> made)
            throws IOException {
        Path file = workbookFile(folder, form, part, made);
        return () -> Files.newInputStream(file);
    }

    /** A workbook on disk with one part as it is made; it takes no memory. */
    private static Path workbookFile(Path folder, byte[] form, String part, Supplier<InputStream> made)
            throws IOException {
        Path file = Files.createTempFile(folder, "a", ".xlsx");
        try (OutputStream bytes = Files.newOutputStream(file);
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            copy(form, part, out);
            out.putNextEntry(new ZipEntry(part));
            try (InputStream in = made.get()) {
                in.transferTo(out);
            }
        }
        return file;
    }

    private static Content parts(Path folder, byte[] form) throws IOException {
        Path file = Files.createTempFile(folder, "a", ".xlsx");
        try (OutputStream bytes = Files.newOutputStream(file);
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            copy(form, "", out);
            for (int i = 0; i < 20_000; i++) {
                out.putNextEntry(new ZipEntry("xl/media/" + i));
            }
        }
        return () -> Files.newInputStream(file);
    }

    private static void copy(byte[] form, String except, ZipOutputStream out) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(form))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.getName().equals(except)) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    in.transferTo(out);
                }
            }
        }
    }

    /** The heap in use after it was cleared, in bytes. */
    private static long used() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }

    /** Texts one behind the other until there are so many bytes; the last one is whole. */
    private static final class Generated extends InputStream {
        private final Supplier<byte[]> texts;
        private final long[] left;
        private byte[] now = {};
        private int at;

        Generated(Supplier<byte[]> texts, long[] left) {
            this.texts = texts;
            this.left = left;
        }

        private boolean isOver() {
            if (at == now.length && left[0] > 0) {
                now = texts.get();
                at = 0;
                left[0] -= now.length;
            }
            return at == now.length;
        }

        @Override
        public int read() {
            return isOver() ? -1 : now[at++] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int from, int most) {
            int count = 0;
            while (count < most && !isOver()) {
                int some = Math.min(most - count, now.length - at);
                System.arraycopy(now, at, buffer, from + count, some);
                at += some;
                count += some;
            }
            return count == 0 && most > 0 ? -1 : count;
        }
    }
}
