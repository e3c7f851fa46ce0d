package vn.tonghop.catalog.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.Messages;
import vn.tonghop.core.registry.BodyStanding;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.core.registry.Validity;

/** Bodies are taken with the registry they stand in, or refused with it. */
class BodiesFileTest {
    private static final String UNITS = """
            id,valid_from,valid_until,name,kind,parent,code,source
            tinh-x,2000-01-01,,Xuân Lộc,province,,20,s
            huyen-a,2000-01-01,2025-07-01,An Bình,district,tinh-x,182,s
            xa-b,2000-01-01,2020-01-01,Bắc La,commune,huyen-a,06151,s
            xa-b,2020-01-01,,Bắc La,commune,tinh-x,06151,s
            """;
    private static final String EVENTS = """
            kind,effective,from,to,whole,legal_text,evidence,note
            dissolve,2025-07-01,huyen-a,,no,1/NQ,resolution_text,
            """;
    private static final String BODIES = """
            code,name,kind,tree,parent,place,stands,valid_from,valid_until,source
            huyen-uy.a,Huyện ủy An Bình,party_committee,party,,huyen-a,for,,,s
            cong-an.a,Đảng ủy Công an huyện An Bình,party_committee,party,huyen-uy.a,huyen-a,in,,,s
            phu-nu.b,Hội LHPN xã Bắc La,mass_organisation,hoi-lhpn,,xa-b,for,2010-01-01,,s
            so-y-te,Sở Y tế,agency,state,,,in,,2022-01-01,s
            """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void aDateLeftOpenIsThePlacesAndAPlaceLeftOpenIsTheProvince() throws IOException {
        Registry registry = ((RegistryReading.Loaded) read(BODIES)).registry();

        assertThat(registry.bodies())
                .extracting(UnitVersion::code, UnitVersion::parent, UnitVersion::validity)
                .containsExactly(
                        tuple("cong-an.a", "huyen-a", "2000-01-01", "2025-07-01"),
                        tuple("huyen-uy.a", "huyen-a", "2000-01-01", "2025-07-01"),
                        tuple("phu-nu.b", "xa-b", "2010-01-01", null),
                        tuple("so-y-te", "tinh-x", "2000-01-01", "2022-01-01"));
        assertThat(registry.versions()).noneMatch(UnitVersion::isBody).hasSize(4);
        assertThat(registry.bodiesAbove(new UnitId("cong-an.a"), LocalDate.of(2018, 1, 1)))
                .containsExactly(new UnitId("cong-an.a"), new UnitId("huyen-uy.a"));
        BodyStanding standing = Objects.requireNonNull(registry.bodies().get(0).standing());
        assertThat(standing.tree()).isEqualTo("party");
        assertThat(standing.role()).isEqualTo(BodyStanding.Role.IN);
    }

    @Test
    void aliasesMayBeGivenAndChangeTheFingerprint() throws IOException {
        Registry plain = ((RegistryReading.Loaded) read(BODIES)).registry();
        String header = BODIES.replace("source\n", "source,aliases\n").replace(",s\n", ",s,\n");
        Registry empty = ((RegistryReading.Loaded) read(header)).registry();
        Registry named = ((RegistryReading.Loaded)
                        read(header.replace("2022-01-01,s,", "2022-01-01,s,SYT ; Sở Y tế tỉnh Xuân Lộc")))
                .registry();

        assertThat(empty.fingerprint()).isEqualTo(plain.fingerprint());
        assertThat(named.fingerprint()).isNotEqualTo(plain.fingerprint());
        assertThat(Objects.requireNonNull(named.bodies().get(3).standing()).aliases())
                .containsExactly("SYT", "Sở Y tế tỉnh Xuân Lộc");
        assertThat(new Registry(plain.versions(), plain.events(), plain.groups()).fingerprint())
                .isNotEqualTo(plain.fingerprint());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "valid_until,source | valid_until,quelle | REGISTRY_UNKNOWN_COLUMN 1 quelle quelle; REGISTRY_MISSING_COLUMN 1 null source",
                "Sở Y tế,agency | Sở Y tế,office | REGISTRY_UNKNOWN_WORD 5 kind office",
                "Sở Y tế,agency | Sở Y tế,district | REGISTRY_UNKNOWN_WORD 5 kind district",
                "xa-b,for | xa-b,of | REGISTRY_UNKNOWN_WORD 4 stands of",
                "hoi-lhpn | Hội LHPN | REGISTRY_BODY_BAD_TREE 4 tree Hội LHPN",
                "2022-01-01 | 2022-13-01 | REGISTRY_BAD_DATE 5 valid_until 2022-13-01",
                "2022-01-01 | 1999-01-01 | REGISTRY_EMPTY_SPAN 5 valid_until 1999-01-01",
                "so-y-te | Sở-Y-tế | REGISTRY_BAD_ID 5 code Sở-Y-tế",
                "so-y-te | an-binh | REGISTRY_BODY_CODE_TAKEN 5 code an-binh",
                "so-y-te | h-an-binh | REGISTRY_BODY_CODE_TAKEN 5 code h-an-binh",
                "so-y-te | xa-b | REGISTRY_BODY_CODE_TAKEN 5 code xa-b",
                "so-y-te | 99 | REGISTRY_BODY_CODE_TAKEN 5 code 99",
                "so-y-te,Sở Y tế | so-y-te, | REGISTRY_VALUE_MISSING 5 name ",
                "2022-01-01,s | 2022-01-01, | REGISTRY_VALUE_MISSING 5 source ",
                "xa-b,for | xa-z,for | REGISTRY_BODY_UNKNOWN_PLACE 4 place xa-z",
                "huyen-a,in,, | huyen-a,in,,2026-01-01 | REGISTRY_BODY_PLACE_NOT_THEN 3 place huyen-a; REGISTRY_PARENT_NOT_THEN 3 parent huyen-uy.a",
                "party,huyen-uy.a | party,tinh-uy.x | REGISTRY_BODY_UNKNOWN_PARENT 3 parent tinh-uy.x",
                "party,huyen-uy.a | party,huyen-a | REGISTRY_BODY_UNKNOWN_PARENT 3 parent huyen-a",
                "party,huyen-uy.a | state,huyen-uy.a | REGISTRY_BODY_OTHER_TREE 3 parent huyen-uy.a",
                "party,huyen-uy.a | party,cong-an.a | REGISTRY_CYCLE 3 parent cong-an.a",
                "hoi-lhpn, | hoi-lhpn,so-y-te | REGISTRY_PARENT_NOT_THEN 4 parent so-y-te",
                "phu-nu.b | so-y-te | REGISTRY_OVERLAP 4 valid_from so-y-te",
                "2010-01-01 | 2010-1-1 | REGISTRY_BAD_DATE 4 valid_from 2010-1-1",
                "Sở Y tế,agency,state,, | Đảng ủy công an huyện An Bình,agency,state,,huyen-a | REGISTRY_BODY_NAME_TWICE 5 name Đảng ủy công an huyện An Bình",
                "huyen-a,for | huyen-a,in | REGISTRY_BODY_NAME_IS_A_UNITS 2 name Huyện ủy An Bình",
                "Sở Y tế | Bắc La | REGISTRY_BODY_NAME_IS_A_UNITS 5 name Bắc La",
                "huyen-a,in | huyen-a,for | REGISTRY_BODY_NAME_NOT_THE_PLACES 3 name Đảng ủy Công an huyện An Bình",
                "xa-b,for | huyen-a,for | REGISTRY_BODY_NAME_NOT_THE_PLACES 4 name Hội LHPN xã Bắc La"
            })
    void eachFaultIsFoundAtItsLineAndNothingIsTaken(String sound, String bad, String expected) throws IOException {
        String bodies = BODIES.replace(sound, bad);
        assertThat(bodies).isNotEqualTo(BODIES);

        assertThat(String.join("; ", lines(read(bodies))).strip()).isEqualTo(expected);
    }

    @Test
    void theSameBodyFromTheSameDayTwiceIsRefused() throws IOException {
        assertThat(lines(read(BODIES + "so-y-te,Sở Y tế tỉnh,agency,state,,,in,,2022-01-01,s\n")))
                .containsExactly("REGISTRY_VERSION_TWICE 6 code so-y-te");
    }

    @Test
    void withoutAPlaceThereMustBeOneProvince() throws IOException {
        String two = UNITS + "tinh-y,2000-01-01,,Yên Lạc,province,,21,s\n";

        assertThat(lines(read(two, BODIES))).containsExactly("REGISTRY_BODY_PLACE_MISSING 5 place ");
        assertThat(read(two, BODIES.replace("state,,,in", "state,,tinh-y,in")))
                .isInstanceOf(RegistryReading.Loaded.class);
    }

    @Test
    void eventsHappenToUnitsAndNotToBodies() throws IOException {
        Files.writeString(folder.resolve("units.csv"), UNITS);
        Files.writeString(folder.resolve("events.csv"), EVENTS + "dissolve,2022-01-01,so-y-te,,no,,none,\n");
        Files.writeString(folder.resolve("bodies.csv"), BODIES);

        assertThat(lines(RegistryFolder.read(folder))).containsExactly("REGISTRY_EVENT_UNKNOWN_UNIT 3 from so-y-te");
    }

    @Test
    void theMessageNamesFileLineColumnFaultAndCure() throws IOException {
        Finding finding =
                findings(read(BODIES.replace("huyen-a,in", "huyen-a,for"))).get(0);

        assertThat(Messages.in(Locale.ENGLISH).line(finding))
                .isEqualTo("bodies.csv, line 3, column name: On 2000-01-01, \"Đảng ủy Công an huyện An Bình\" is not"
                        + " read as the place huyen-a, so no line of that name would be the place's. If the body only"
                        + " works in the place, write in in the column stands; if not, mend its name or its place.");
    }

    private static org.assertj.core.groups.Tuple tuple(
            String code, String place, String from, @org.jspecify.annotations.Nullable String until) {
        return org.assertj.core.groups.Tuple.tuple(
                code,
                new UnitId(place),
                new Validity(LocalDate.parse(from), until == null ? null : LocalDate.parse(until)));
    }

    private RegistryReading read(String bodies) throws IOException {
        return read(UNITS, bodies);
    }

    private RegistryReading read(String units, String bodies) throws IOException {
        Files.writeString(folder.resolve("units.csv"), units);
        Files.writeString(folder.resolve("events.csv"), EVENTS);
        Files.writeString(folder.resolve("bodies.csv"), bodies);
        return RegistryFolder.read(folder);
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
