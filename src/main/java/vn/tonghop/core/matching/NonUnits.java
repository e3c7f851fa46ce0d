package vn.tonghop.core.matching;

import org.jspecify.annotations.Nullable;

/**
 * What a text is that names no unit by itself.
 *
 * @param role what it is
 * @param rest the words that may name the unit it is in; empty if none
 */
record NonUnits(Role role, String rest) {
    /** Kinds of such texts. */
    enum Role {
        AGENCY,
        HAMLET,
        SEVERAL
    }

    /** Whether a text is a total's, or has no word at all. */
    static boolean isTotalOrBlank(NameText text) {
        if (text.size() == 0) {
            return !text.foreign();
        }
        for (Phrase phrase : text.phrasesAt(0)) {
            if (phrase.role() == Phrase.Role.TOTAL
                    && (phrase.words() == text.size() || phrase.words() > 1 || beginsKind(text, phrase.words()))) {
                return true;
            }
        }
        return false;
    }

    /** What else a text is that no unit's name fits; null if nothing known. */
    static @Nullable NonUnits of(NameText text) {
        int at = 0;
        while (at < text.size()) {
            int words = 0;
            for (Phrase phrase : text.phrasesAt(at)) {
                switch (phrase.role()) {
                    case AGENCY -> {
                        return new NonUnits(Role.AGENCY, rest(text, at + phrase.words()));
                    }
                    case HAMLET -> {
                        return new NonUnits(Role.HAMLET, rest(text, at + phrase.words()));
                    }
                    case SEVERAL -> {
                        return new NonUnits(Role.SEVERAL, "");
                    }
                    case BODY, COMMUNE_BODY, PART -> words = Math.max(words, phrase.words());
                    case KIND, TOTAL -> {}
                }
            }
            if (words == 0) {
                break;
            }
            at += words;
        }
        for (int i = 1; i < text.size(); i++) {
            if (text.accented() && text.isWord(i, Phrases.AND)) {
                return new NonUnits(Role.SEVERAL, "");
            }
        }
        return null;
    }

    private static boolean beginsKind(NameText text, int at) {
        if (at < text.size()) {
            for (Phrase phrase : text.phrasesAt(at)) {
                if (phrase.role() == Phrase.Role.KIND) {
                    return true;
                }
            }
        }
        return false;
    }

    /** From the first kind's word or separator on: the unit that the body or place is in. */
    private static String rest(NameText text, int from) {
        for (int i = from; i < text.size(); i++) {
            if (beginsKind(text, i)) {
                // "Công an huyện" leaves the name out; a body's words let the kind stand alone.
                return "ubnd " + text.printed(i);
            }
            if (i > from && text.gapBefore(i) != NameText.Gap.SPACE) {
                return text.printed(i);
            }
        }
        return "";
    }
}
