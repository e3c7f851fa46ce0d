package vn.tonghop.cli;

import java.util.List;
import java.util.stream.Collectors;
import vn.tonghop.core.registry.UnitKind;
import vn.tonghop.core.registry.UnitVersion;

/** How units are called in output. */
final class UnitNames {
    private UnitNames() {}

    /** "huyện Văn Lãng (182)". */
    static String of(String kind, String name, String code) {
        return UnitKind.valueOf(kind).named(name) + " (" + code + ")";
    }

    static String list(List<UnitVersion> units) {
        return units.stream()
                .map(unit -> of(unit.kind().name(), unit.name(), unit.code()))
                .collect(Collectors.joining(", "));
    }
}
