package vn.tonghop.core.matching;

/** What a character does in a name. */
enum Sign {
    /** A letter or digit. */
    WORD,
    /** It parts a name from what is said about it. */
    SEPARATOR,
    /** It parts names, or joins the words of one. */
    HYPHEN,
    /** It parts words. */
    BLANK,
    /** It belongs to the word if a letter is before it, else it parts words. */
    APOSTROPHE,
    /** Nobody sees it. */
    INVISIBLE,
    /** No name has it. */
    FOREIGN;

    private static final String SEPARATORS = ",;()[]/|\n\r";
    private static final String HYPHENS = "-\u2010\u2011\u2012\u2013\u2014\u2212";
    private static final String BLANKS = ".:_\"\u201c\u201d\u00ab\u00bb";
    private static final String INVISIBLES = "\u200b\u200c\u200d\u2060\ufeff";
    private static final String APOSTROPHES = "'\u2018\u2019";

    private static final Sign[] TABLE = new Sign[0x2300];

    static {
        for (char c = 0; c < TABLE.length; c++) {
            TABLE[c] = lookedUp(c);
        }
    }

    static Sign of(char c) {
        return c < TABLE.length ? TABLE[c] : lookedUp(c);
    }

    private static Sign lookedUp(char c) {
        if (INVISIBLES.indexOf(c) >= 0) {
            return INVISIBLE;
        }
        if (Character.isLetterOrDigit(c)) {
            return WORD;
        }
        if (APOSTROPHES.indexOf(c) >= 0) {
            return APOSTROPHE;
        }
        if (SEPARATORS.indexOf(c) >= 0) {
            return SEPARATOR;
        }
        if (HYPHENS.indexOf(c) >= 0) {
            return HYPHEN;
        }
        boolean blank = BLANKS.indexOf(c) >= 0 || Character.isWhitespace(c) || Character.isSpaceChar(c);
        return blank ? BLANK : FOREIGN;
    }
}
