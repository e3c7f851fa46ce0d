package vn.tonghop.core.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.catalog.registry.NationalRegistry;
import vn.tonghop.catalog.registry.RegistryReading;
import vn.tonghop.core.registry.Registry;

class GeneratedNamesOfTheCountryTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void probe() throws IOException {
        Registry registry = ((RegistryReading.Loaded) NationalRegistry.read(folder)).registry();
        for (String date : List.of("2018-12-31", "2020-06-30", "2025-06-30", "2025-07-01")) {
            LocalDate day = LocalDate.parse(date);
            List<String> wrong = new ArrayList<>();
            List<String> missed = new ArrayList<>();
            int matchable = 0;
            NameMatcher m = new NameMatcher(registry, day);
            for (GeneratedNames.Sample s : GeneratedNames.distinct(registry, day, null, 20261124L, 20000)) {
                NameMatch match = m.match(s.text(), s.sender());
                if (s.code() != null) matchable++;
                if (match instanceof NameMatch.Matched x) {
                    if (!x.unit().code().equals(s.code())) wrong.add(s + " was " + match);
                } else if (s.code() != null) missed.add(s + " was " + match);
            }
            System.out.println(day + " matchable " + matchable + " missed " + missed.size() + " wrong " + wrong.size());
            wrong.stream().limit(40).forEach(x -> System.out.println("W " + x));
            missed.stream().limit(25).forEach(x -> System.out.println("M " + x));
        }
    }
}
