package vn.tonghop.pipeline.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.tonghop.core.measure.Reading;
import vn.tonghop.core.measure.Reading.Amount;
import vn.tonghop.pipeline.normalize.GeneratedAmounts.Sample;

/** 300.000 generated texts, two thirds of them with faults, are read as they were when the record was made. */
class RecordedReadingsTest {
    private static final long SEED = 20181105L;
    private static final int TEXTS = 100_000;
    private static final int KEPT = 500;
    private static final String ALL = "63d97f94a4ab032f1c6f6e17124ef3f8ca15321610c89fa8d6a193b32d73055d";

    @Test
    void everyTextIsReadAsRecorded() throws IOException, NoSuchAlgorithmException {
        List<String> lines = lines();
        List<String> kept = new ArrayList<>();
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (int i = 0; i < lines.size(); i++) {
            digest.update(lines.get(i).getBytes(StandardCharsets.UTF_8));
            if (i % KEPT == 0) {
                kept.add(lines.get(i));
            }
        }
        // The kept lines first: where one differs it shows how; the digest stands for all the others.
        assertThat(kept).isEqualTo(recorded());
        assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(ALL);
    }

    static List<String> lines() {
        AmountReader reader = new AmountReader();
        List<Sample> samples = GeneratedAmounts.distinct(SEED, TEXTS);
        List<Sample> all = new ArrayList<>(samples);
        List<Sample> faulty = GeneratedAmounts.faulty(SEED + 1, samples);
        all.addAll(faulty);
        all.addAll(GeneratedAmounts.faulty(SEED + 2, faulty));
        List<String> lines = new ArrayList<>(all.size());
        for (Sample sample : all) {
            lines.add(line(sample, reader.read(sample.text(), sample.context())));
        }
        return lines;
    }

    private static String line(Sample sample, Reading reading) {
        StringBuilder line = new StringBuilder()
                .append(
                        sample.context().dimension() == null
                                ? "auto"
                                : sample.context().dimension())
                .append('\t')
                .append(
                        sample.context().columnUnit() == null
                                ? "-"
                                : sample.context().columnUnit())
                .append('\t')
                .append(sample.text())
                .append('\t')
                .append(Readings.inShort(reading));
        if (reading instanceof Reading.Read read) {
            for (Amount amount : read.amounts()) {
                line.append('\t').append(amount.quantity()).append(' ').append(amount.rule());
            }
        }
        return line.toString();
    }

    private static List<String> recorded() throws IOException {
        try (InputStream in = Objects.requireNonNull(RecordedReadingsTest.class.getResourceAsStream("recorded.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
