package vn.tonghop.catalog.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Messages;
import vn.tonghop.core.registry.Registry;

class RefusedRegistryTest {
    private static final String UNITS = """
            id,valid_from,valid_until,name,kind,parent,code,source
            tinh-x,2000-01-01,,X,province,,20,s
            huyen-a,2000-01-01,2025-07-01,A,district,tinh-x,182,s
            xa-b,2000-01-01,2020-01-01,B,commune,huyen-a,06151,s
            xa-b,2020-01-01,,B,commune,tinh-x,06151,s
            xa-c,2000-01-01,2020-01-01,C,commune,huyen-a,06169,s
            """;
    private static final String EVENTS = """
            kind,effective,from,to,whole,legal_text,evidence,note
            merge,2020-01-01,xa-c,xa-b,yes,1/NQ,resolution_text,
            """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void theSoundOneIsTaken() throws IOException {
        assertThat(read(UNITS, EVENTS)).isInstanceOf(RegistryReading.Loaded.class);
        assertThat(read("\uFEFF" + UNITS.replace("\n", "\r\n"), EVENTS)).isInstanceOf(RegistryReading.Loaded.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xa-b,2000-01-01,2020-01-01,B,commune,huyen-a | xa-b,2000-01-01,2020-01-01,B,commune,huyen-z | REGISTRY_UNKNOWN_PARENT 4 parent huyen-z",
                "xa-b,2020-01-01 | xa-b,2019-12-31 | REGISTRY_OVERLAP 5 valid_from xa-b",
                "xa-b,2020-01-01 | xa-b,2020-01-02 | REGISTRY_GAP 5 valid_from xa-b",
                "xa-b,2020-01-01 | xa-b,2000-01-01 | REGISTRY_VERSION_TWICE 5 id xa-b",
                "06169 | 06151 | REGISTRY_CODE_TWICE 6 code 06151",
                "06169 | 6169 | REGISTRY_BAD_CODE 6 code 6169",
                "xa-c,2000-01-01 | xa-c,2000-13-01 | REGISTRY_BAD_DATE 6 valid_from 2000-13-01",
                "2000-01-01,2025-07-01 | 2025-07-01,2025-07-01 | REGISTRY_EMPTY_SPAN 3 valid_until 2025-07-01",
                "C,commune | C,village | REGISTRY_UNKNOWN_WORD 6 kind village",
                "X,province,, | X,province,huyen-a, | REGISTRY_CYCLE 2 parent huyen-a",
                "B,commune,huyen-a | B,commune,xa-c | REGISTRY_PARENT_LEVEL 4 parent xa-c",
                "B,commune,tinh-x | B,commune,huyen-a | REGISTRY_PARENT_NOT_THEN 5 parent huyen-a",
                "B,commune,tinh-x | B,commune, | REGISTRY_VALUE_MISSING 5 parent ''",
                "C,commune,huyen-a,06169,s | C,commune,huyen-a,06169 | REGISTRY_COLUMN_COUNT 6 null xa-c,2000-01-01,2020-01-01,C,commune,huyen-a,06169",
                "xa-c,2000 | Xã C,2000 | REGISTRY_BAD_ID 6 id Xã C",
                "id,valid_from | id,from | REGISTRY_UNKNOWN_COLUMN 1 from from",
                "name,kind | name,name | COLUMN_TWICE 1 name name",
                "06169,s | 06169,\"s | BROKEN_QUOTES 6 null ''"
            })
    void eachFaultOfTheUnitsIsFoundAtItsLine(String sound, String bad, String expected) throws IOException {
        String units = UNITS.replace(sound, bad);
        assertThat(units).isNotEqualTo(UNITS);

        assertThat(lines(read(units, EVENTS))).first().isEqualTo(expected.replace("''", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "merge,2020-01-01 | merge,2019-01-01 | REGISTRY_EVENT_UNIT_GOES_ON 2 from xa-c",
                "merge,2020-01-01 | merge,1999-01-01 | REGISTRY_EVENT_UNIT_NOT_THEN 2 from xa-c",
                "merge,2020-01-01 | merge,2021-01-01 | REGISTRY_EVENT_UNIT_NOT_THEN 2 from xa-c",
                "xa-c,xa-b | xa-c,xa-z | REGISTRY_EVENT_UNKNOWN_UNIT 2 to xa-z",
                "xa-c,xa-b | xa-z,xa-b | REGISTRY_EVENT_UNKNOWN_UNIT 2 from xa-z",
                "xa-c,xa-b | xa-c,xa-c | REGISTRY_EVENT_ENDS 2 to xa-c",
                "xa-c,xa-b | xa-c, | REGISTRY_EVENT_ENDS 2 to xa-c",
                "merge | dissolve | REGISTRY_EVENT_ENDS 2 to xa-c",
                "merge | vanish | REGISTRY_UNKNOWN_WORD 2 kind vanish",
                "yes | perhaps | REGISTRY_UNKNOWN_WORD 2 whole perhaps",
                "resolution_text | rumour | REGISTRY_UNKNOWN_WORD 2 evidence rumour",
                "merge,2020-01-01,xa-c,xa-b,yes,1/NQ | split,2020-01-01,xa-c,xa-b,no, | REGISTRY_SPLIT_WITHOUT_TEXT 2 legal_text xa-c"
            })
    void eachFaultOfTheEventsIsFoundAtItsLine(String sound, String bad, String expected) throws IOException {
        String events = EVENTS.replace(sound, bad);
        assertThat(events).isNotEqualTo(EVENTS);

        assertThat(lines(read(UNITS, events))).first().isEqualTo(expected);
    }

    @Test
    void anEventSaidTwiceAndAWholeUnitThatIsAlsoDividedAreRefused() throws IOException {
        String again = EVENTS + "merge,2020-01-01,xa-c,xa-b,yes,1/NQ,resolution_text,once more\n";
        assertThat(lines(read(UNITS, again))).containsExactly("REGISTRY_EVENT_TWICE 3 from xa-c");

        String divided = EVENTS + "split,2020-01-01,xa-c,huyen-a,no,1/NQ,resolution_text,\n";
        assertThat(lines(read(UNITS, divided))).containsExactly("REGISTRY_WHOLE_AND_DIVIDED 3 to xa-c");
    }

    @Test
    void theFalseSplitOfHongPhongIsRefusedWithAndWithoutALegalText() throws IOException {
        String units = Files.readString(SampleRegistry.FOLDER.resolve("units.csv"));
        String events = Files.readString(SampleRegistry.FOLDER.resolve("events.csv"));
        long line = events.lines().count() + 1;
        // An open mapping of the mergers of 2025 sends a part of Hồng Phong of Cao Lộc to its namesake in Bình Gia.
        String split = "split,2025-07-01,xa-hong-phong.cao-loc,xa-hong-phong.2025,no,%s,name_hint_unverified,\n";

        assertThat(lines(read(units, events + split.formatted(""))))
                .containsExactly(
                        "REGISTRY_SPLIT_WITHOUT_TEXT " + line + " legal_text xa-hong-phong.cao-loc",
                        "REGISTRY_WHOLE_AND_DIVIDED " + line + " to xa-hong-phong.cao-loc");
        assertThat(lines(read(units, events + split.formatted("1672/NQ-UBTVQH15"))))
                .containsExactly("REGISTRY_WHOLE_AND_DIVIDED " + line + " to xa-hong-phong.cao-loc");
    }

    @Test
    void theDayWeLearntOfAnEventMayBeSaidAndChangesTheFingerprintOnlyThen() throws IOException {
        Registry plain = ((RegistryReading.Loaded) read(UNITS, EVENTS)).registry();
        String header = EVENTS.replace("note\n", "note,learnt_on\n");
        Registry empty = ((RegistryReading.Loaded) read(UNITS, header.replace("text,\n", "text,,\n"))).registry();
        Registry said =
                ((RegistryReading.Loaded) read(UNITS, header.replace("text,\n", "text,,2020-02-01\n"))).registry();

        assertThat(empty.fingerprint()).isEqualTo(plain.fingerprint());
        assertThat(said.fingerprint()).isNotEqualTo(plain.fingerprint());
        assertThat(said.events().get(0).learntOn()).isEqualTo("2020-02-01");
        assertThat(lines(read(UNITS, header.replace("text,\n", "text,,hôm qua\n"))))
                .containsExactly("REGISTRY_BAD_DATE 2 learnt_on hôm qua");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "huyen-a.cu,A,2020-06-30,huyen-a xa-b,s | ''",
                "huyen-a,A,2020-06-30,xa-b,s | REGISTRY_GROUP_ID_TAKEN 2 id huyen-a",
                "a.cu,A,2020-06-30,xa-c,s | REGISTRY_GROUP_UNKNOWN_UNIT 2 members xa-c",
                "a.cu,A,2020-06-30,xa-z,s | REGISTRY_GROUP_UNKNOWN_UNIT 2 members xa-z",
                "a.cu,A,2020-06-30,Xã B,s | REGISTRY_BAD_ID 2 members Xã B",
                "a.cu,A,2020-06-30,,s | REGISTRY_VALUE_MISSING 2 members ''",
                "a.cu,A,30/6/2020,xa-b,s | REGISTRY_BAD_DATE 2 on 30/6/2020"
            })
    void aSavedGroupNamesUnitsOfItsDay(String line, String expected) throws IOException {
        write("groups.csv", ("id,name,on,members,source\n" + line + "\n").getBytes(StandardCharsets.UTF_8));

        assertThat(String.join("; ", lines(read(UNITS, EVENTS)))).isEqualTo(expected.replace("''", ""));
    }

    @Test
    void allFaultsAreFoundAtOnce() throws IOException {
        String units = UNITS.replace("06169", "6169").replace("tinh-x,06151", "tinh-z,06151");

        assertThat(lines(read(units, EVENTS.replace("xa-c,xa-b", "xa-c,xa-z"))))
                .containsExactly(
                        "REGISTRY_UNKNOWN_PARENT 5 parent tinh-z",
                        "REGISTRY_BAD_CODE 6 code 6169",
                        "REGISTRY_EVENT_UNKNOWN_UNIT 2 to xa-z");
    }

    @Test
    void aFileInAnotherEncodingIsRefusedAtItsFirstBadByte() throws IOException {
        write("units.csv", UNITS.replace("C,commune", "Chi Lăng,commune").getBytes(StandardCharsets.UTF_8));
        write("events.csv", EVENTS.getBytes(StandardCharsets.UTF_8));
        byte[] bytes = UNITS.replace("C,commune", "é,commune").getBytes(StandardCharsets.ISO_8859_1);
        write("units.csv", bytes);

        assertThat(lines(RegistryFolder.read(folder))).containsExactly("NOT_UTF8 6 null ");
    }

    @Test
    void aMissingFileAnEmptyFileAndAMissingColumnAreSaid() throws IOException {
        assertThat(lines(RegistryFolder.read(folder)))
                .containsExactly("REGISTRY_FILE_MISSING 0 null units.csv", "REGISTRY_FILE_MISSING 0 null events.csv");
        assertThat(lines(read(UNITS, ""))).containsExactly("EMPTY_FILE 0 null events.csv");
        assertThat(lines(read(UNITS, "kind,effective,from,to,whole,legal_text,evidence\n")))
                .containsExactly("REGISTRY_MISSING_COLUMN 1 null note");
    }

    @Test
    void aLineAfterACellOfTwoLinesIsStillFoundWhereItBegins() throws IOException {
        String units = UNITS.replace("182,s", "182,\"s\nt\"").replace("06169", "6169");

        assertThat(lines(read(units, EVENTS))).containsExactly("REGISTRY_BAD_CODE 7 code 6169");
    }

    @Test
    void theMessageNamesFileLineColumnFaultAndCure() throws IOException {
        Finding finding =
                findings(read(UNITS.replace("06169", "06151"), EVENTS)).get(0);

        assertThat(Messages.in(Locale.ENGLISH).line(finding))
                .isEqualTo(
                        "units.csv, line 6, column code: The code \"06151\" is at the same time that of the unit xa-b"
                                + " (line 4). On one day a code is one unit's: mend the code or the dates.");
        assertThat(Messages.in(Locale.ROOT).line(finding))
                .isEqualTo("units.csv, dòng 6, cột code: Mã «06151» cùng lúc là của đơn vị xa-b (dòng 4)."
                        + " Trong một ngày một mã chỉ là của một đơn vị: hãy sửa mã hoặc ngày.");
    }

    @Test
    void everyFindingOfARegistryHasItsWordsInBothLanguages() {
        for (FindingCode code : FindingCode.values()) {
            if (code.name().startsWith("REGISTRY_")) {
                for (Locale locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
                    assertThat(Messages.in(locale).text("finding." + code + ".what"))
                            .isNotBlank();
                    assertThat(Messages.in(locale).text("finding." + code + ".cure"))
                            .isNotBlank();
                }
            }
        }
    }

    private RegistryReading read(String units, String events) throws IOException {
        write("units.csv", units.getBytes(StandardCharsets.UTF_8));
        write("events.csv", events.getBytes(StandardCharsets.UTF_8));
        return RegistryFolder.read(folder);
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }

    private static List<Finding> findings(RegistryReading reading) {
        return reading instanceof RegistryReading.Refused refused ? refused.findings() : List.of();
    }

    private static List<String> lines(RegistryReading reading) {
        return findings(reading).stream()
                .map(finding -> finding.code() + " " + finding.place().line() + " "
                        + finding.place().column() + " " + finding.text())
                .toList();
    }
}
