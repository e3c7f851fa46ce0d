package vn.tonghop.core.matching;

import java.util.Arrays;

/** The units of one name, of the day and former ones alike: of the country, and of each province. */
final class Namesakes {
    /** No unit. */
    static final NamedUnit[] NONE = {};

    /** No province in particular. */
    static final int ANYWHERE = -1;

    private static final int FEW = 4;

    private final int[] words;
    private NamedUnit[] all = NONE;
    private int[] provinces = {};
    private NamedUnit[][] ofProvinces = {};

    Namesakes(int[] words) {
        this.words = words;
    }

    int[] words() {
        return words;
    }

    void add(NamedUnit named, Iterable<Integer> itsProvinces) {
        all = with(all, named);
        for (int province : itsProvinces) {
            int at = indexOf(province);
            if (at < 0) {
                at = provinces.length;
                provinces = Arrays.copyOf(provinces, at + 1);
                ofProvinces = Arrays.copyOf(ofProvinces, at + 1);
                provinces[at] = province;
                ofProvinces[at] = NONE;
            }
            ofProvinces[at] = with(ofProvinces[at], named);
        }
    }

    private int indexOf(int province) {
        int at = provinces.length - 1;
        while (at >= 0 && provinces[at] != province) {
            at--;
        }
        return at;
    }

    private static NamedUnit[] with(NamedUnit[] units, NamedUnit named) {
        NamedUnit[] more = Arrays.copyOf(units, units.length + 1);
        more[units.length] = named;
        return more;
    }

    /** Forgets the units of all places where two names differ by i and y alone: there the letter decides. */
    void leaveToTheirLetters(Spellings spellings) {
        String vowelI = all[0].key().vowelI();
        if (spellings.differ(vowelI, ANYWHERE)) {
            all = NONE;
        }
        for (int i = 0; i < provinces.length; i++) {
            if (spellings.differ(vowelI, provinces[i])) {
                ofProvinces[i] = NONE;
            }
        }
    }

    /** Those of a province, and maybe others where they are few and to go by the province would take longer. */
    NamedUnit[] around(int province) {
        return all.length <= FEW ? all : in(province);
    }

    /** The units of a province, by its number, and those that went into them; all for {@link #ANYWHERE}. */
    NamedUnit[] in(int province) {
        if (province == ANYWHERE) {
            return all;
        }
        int at = indexOf(province);
        return at < 0 ? NONE : ofProvinces[at];
    }
}
