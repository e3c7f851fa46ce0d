package vn.tonghop.core.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.registry.UnitId;

/** The units of one name, of the day and former ones alike: of the country, and of each province. */
final class Namesakes {
    /** No unit. */
    static final NamedUnit[] NONE = {};

    private static final int FEW = 4;

    private final int[] words;
    private NamedUnit[] all = NONE;
    private final List<UnitId> provinces = new ArrayList<>(1);
    private final List<NamedUnit[]> ofProvinces = new ArrayList<>(1);

    Namesakes(int[] words) {
        this.words = words;
    }

    int[] words() {
        return words;
    }

    void add(NamedUnit named, Iterable<UnitId> itsProvinces) {
        all = with(all, named);
        for (UnitId province : itsProvinces) {
            int at = provinces.indexOf(province);
            if (at < 0) {
                at = provinces.size();
                provinces.add(province);
                ofProvinces.add(NONE);
            }
            ofProvinces.set(at, with(ofProvinces.get(at), named));
        }
    }

    private static NamedUnit[] with(NamedUnit[] units, NamedUnit named) {
        NamedUnit[] more = Arrays.copyOf(units, units.length + 1);
        more[units.length] = named;
        return more;
    }

    /** Forgets the units of all places where two names differ by i and y alone: there the letter decides. */
    void leaveToTheirLetters(Spellings spellings) {
        String vowelI = all[0].key().vowelI();
        if (spellings.differ(vowelI, null)) {
            all = NONE;
        }
        for (int i = 0; i < provinces.size(); i++) {
            if (spellings.differ(vowelI, provinces.get(i))) {
                ofProvinces.set(i, NONE);
            }
        }
    }

    /** Those of a province, and maybe others where they are few and to go by the province would take longer. */
    NamedUnit[] around(@Nullable UnitId province) {
        return all.length <= FEW ? all : in(province);
    }

    /** The units of a province, and those that went into them; all for null. */
    NamedUnit[] in(@Nullable UnitId province) {
        if (province == null) {
            return all;
        }
        int at = provinces.indexOf(province);
        return at < 0 ? NONE : ofProvinces.get(at);
    }
}
