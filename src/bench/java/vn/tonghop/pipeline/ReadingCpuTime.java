package vn.tonghop.pipeline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import vn.tonghop.pipeline.validate.LineOutcome;

/**
 * Processor time of one thread that takes the files of an inbox on their whole journey, without a database, and a hash of
 * all that becomes of their lines: two versions with the same hash read the same.
 */
public final class ReadingCpuTime {
    private static final int PASSES = 7;
    private static final int MUTANTS = 20;
    private static final int MOST_MUTATED = 20_000;
    private static final List<String> CELLS = List.of(
            "", " ", "-", "I", "II.", "A", "X. Na Sầm", "Tổng cộng", "TỔNG  CỘNG:", "Cộng", "Cộng mục I", "Tổng cộng (I+II)",
            "Trong đó: nữ", "trong đó", "Phần I: Các xã", "Mục II - Khối cơ quan", "Na Sầm", "tân thanh", "Xã Tân Thanh",
            "X\u00E3 T\u00E2n Tha\u0300nh", "nt", "\"\"\"\"", "''", "9.000", "9,000", "12,25", "1.5", "2,5000", "500 m2",
            "1 tr 200", "hai trăm nghìn", "nhiều", "\"a\"\"b\"", "\"hai\ndòng\"", "\"c\" ", "5\u200B00", "\u00A0", "\uFF11\uFF12",
            "Nơi nhận:", "ngày 3 tháng 2 năm 2019", "TM. UBND", "- Ho\u00E0ng V\u0103n Th\u1EE5", "Diện tích đất hiến", "12/5/2018", "0", "(1)");
    private static final List<String> ROWS = List.of(
            "\n", ",,,,,,,,,\n", "I,Các xã,,,,,,,,\n", "II,Khối cơ quan,,,,,,,,\n", "A,Huyện,,,,100,2000,3,4,\n",
            ",Tổng cộng,,,,1.000,2.000,30,40,\n", ",Cộng mục I,,,,1,2,3,4,\n", ",Trong đó: nữ,,,,,,1,2,\n", ",- nam,,,,,,1,2,\n",
            ",,,,,,,,\n", "Nơi nhận:,,,,,,,,,\n", ",,,\"Văn Lãng, ngày 3 tháng 2 năm 2019\",,,,,,\n", ",Ghi chú: không,,,,,,,,\n",
            "a,b\n", "1,2,3,4,5,6,7,8,9,10\n", "(1),(2),(3),(4),(5),(6),(7),(8),(9),(10)\n");
    private static final List<String> DAMAGES = List.of("\"", "\"\"", "\" ", "\",", "\r", "\r\n", "\u0007", "\u0301", "\uFEFF", "\"x\",\"");

    private ReadingCpuTime() {}

    /** Arguments: an inbox folder with {@code <review>/<sender>/*.csv|.xlsx}; "hash" to print the hash alone. */
    public static void main(String[] arguments) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(Path.of(arguments[0]))) {
            files = walk.filter(file -> file.toString().matches(".*/inbox/[^/]+/[^/]+/.*\\.(csv|xlsx|xls)"))
                    .sorted()
                    .toList();
        }
        ReviewPipeline pipeline = Reviews.pipeline();
        if (arguments.length > 1) {
            System.out.println(hash(pipeline, files));
            return;
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] opening = new long[PASSES];
        long[] all = new long[PASSES];
        long lines = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            lines = 0;
            for (Path file : files) {
                byte[] bytes = Files.readAllBytes(file);
                long start = threads.getCurrentThreadCpuTime();
                try (SubmissionReading reading = open(pipeline, file, bytes)) {
                    opening[pass] += threads.getCurrentThreadCpuTime() - start;
                    while (reading.next() != null) {
                        lines++;
                    }
                }
                all[pass] += threads.getCurrentThreadCpuTime() - start;
            }
            System.out.printf(
                    "pass %d: opening %.2f, whole %.2f us a line%n",
                    pass + 1, opening[pass] / 1e3 / lines, all[pass] / 1e3 / lines);
        }
        Arrays.sort(opening);
        Arrays.sort(all);
        System.out.printf(
                "%d files, %d lines; best %.2f (opening %.2f), median %.2f (opening %.2f) us a line%n",
                files.size(), lines, all[0] / 1e3 / lines, opening[0] / 1e3 / lines,
                all[PASSES / 2] / 1e3 / lines, opening[PASSES / 2] / 1e3 / lines);
    }

    private static SubmissionReading open(ReviewPipeline pipeline, Path file, byte[] bytes) throws IOException {
        int inbox = 0;
        while (!file.getName(inbox).toString().equals("inbox")) {
            inbox++;
        }
        return pipeline.open(
                file.getName(inbox + 2).toString(),
                file.getFileName().toString(),
                () -> new ByteArrayInputStream(bytes));
    }

    private static String hash(ReviewPipeline pipeline, List<Path> files) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (OutputStream out =
                    new BufferedOutputStream(new DigestOutputStream(kept(), digest))) {
                for (Path file : files) {
                    byte[] bytes = Files.readAllBytes(file);
                    write(out, pipeline, file, bytes);
                    for (int seed = 0; seed < MUTANTS && bytes.length < MOST_MUTATED; seed++) {
                        write(out, pipeline, file, mutated(bytes, new Random(seed)));
                    }
                }
            }
            return files.size() + " files " + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** -Dbench.outcomes=FILE keeps the outcomes themselves, to see what differs. */
    private static OutputStream kept() throws IOException {
        String file = System.getProperty("bench.outcomes");
        return file == null ? OutputStream.nullOutputStream() : Files.newOutputStream(Path.of(file));
    }

    private static void write(OutputStream out, ReviewPipeline pipeline, Path file, byte[] bytes) throws IOException {
        try (SubmissionReading reading = open(pipeline, file, bytes)) {
            write(out, file.getFileName() + " " + reading.refusal() + reading.recognition() + reading.notes()
                    + reading.lineCount());
            for (LineOutcome line = reading.next(); line != null; line = reading.next()) {
                write(out, line.toString());
            }
        }
    }

    /** The same with some of its cells and lines replaced by what sheets have beside data, and by broken marks. */
    private static byte[] mutated(byte[] bytes, Random random) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        boolean damaged = random.nextInt(4) == 0;
        StringBuilder mutated = new StringBuilder();
        for (String line : text.split("(?<=\n)", -1)) {
            switch (random.nextInt(12)) {
                case 0 -> mutated.append(any(ROWS, random));
                case 1 -> {
                    String[] cells = line.split("(?<=[,;\t])", -1);
                    int cell = random.nextInt(cells.length);
                    String end = cells[cell].matches("(?s).*[,;\t\n]")
                            ? cells[cell].substring(cells[cell].length() - 1) : "";
                    cells[cell] = any(CELLS, random) + end;
                    mutated.append(String.join("", cells));
                    continue;
                }
                case 2 -> {
                    if (damaged) {
                        int at = random.nextInt(line.length() + 1);
                        mutated.append(line, 0, at).append(any(DAMAGES, random)).append(line.substring(at));
                        continue;
                    }
                }
                default -> {}
            }
            mutated.append(line);
        }
        return mutated.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String any(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
