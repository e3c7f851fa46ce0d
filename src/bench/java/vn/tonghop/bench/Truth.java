package vn.tonghop.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The figures that must come of the files, by unit code and indicator, and how many lines must be held. */
final class Truth {
    private static final String HELD = "*";
    private final Map<String, Map<String, Sum>> sums = new TreeMap<>();
    private long held;

    void add(String unit, String indicator, Sum sum) {
        sums.computeIfAbsent(unit, any -> new TreeMap<>()).merge(indicator, sum, Sum::and);
    }

    void hold() {
        held++;
    }

    long held() {
        return held;
    }

    Map<String, Map<String, Sum>> sums() {
        return sums;
    }

    void write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("unit_code,indicator,lower,stated,upper,observations\n");
            for (var unit : sums.entrySet()) {
                for (var indicator : unit.getValue().entrySet()) {
                    Sum sum = indicator.getValue();
                    out.write(String.join(
                            ",",
                            unit.getKey(),
                            indicator.getKey(),
                            sum.lower().toPlainString(),
                            sum.stated().toPlainString(),
                            sum.upper() == null ? "" : sum.upper().toPlainString(),
                            Long.toString(sum.observations())));
                    out.write('\n');
                }
            }
            out.write(HELD + ",held_lines,,,," + held + "\n");
        }
    }
}
