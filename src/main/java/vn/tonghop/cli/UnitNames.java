package vn.tonghop.cli;

import vn.tonghop.core.registry.UnitKind;

/** How units are called in output. */
final class UnitNames {
    private UnitNames() {}

    /** "huyện Văn Lãng (182)". */
    static String of(String kind, String name, String code) {
        return UnitKind.valueOf(kind).word() + " " + name + " (" + code + ")";
    }
}
