package vn.tonghop.pipeline.normalize;

import vn.tonghop.core.measure.WordKind;

/** Tells number words that are part of a person's name: ông Hai, bà Lý Thị Ba Sào, Hoàng Văn Tám Triệu. */
final class PersonalNames {
    private static final int LONGEST = 4;

    private PersonalNames() {}

    /** Whether the number words at a token go on a name: words no one knows stand before them, and behind a title. */
    static boolean endsIn(Tokens tokens, int at) {
        int before = at - 1;
        for (int words = 0; words < LONGEST && tokens.is(before, TokenKind.OTHER); words++) {
            before--;
        }
        if (tokens.is(before, WordKind.TITLE)) {
            return true;
        }
        return before < at - 1 && isCapital(tokens, at - 1) && isCapital(tokens, at);
    }

    /** Whether a word begins with a capital and goes on in small letters, in the text as it was sent. */
    private static boolean isCapital(Tokens tokens, int at) {
        int place = place(tokens, tokens.at(at).start());
        String text = tokens.original();
        if (place < 0 || !Character.isUpperCase(text.charAt(place))) {
            return false;
        }
        int next = place + 1;
        while (next < text.length() && Character.getType(text.charAt(next)) == Character.NON_SPACING_MARK) {
            next++;
        }
        return next == text.length() || !Character.isUpperCase(text.charAt(next));
    }

    /** Where the word at a place of the folded text begins in the text as sent: it is the word of the same number. */
    private static int place(Tokens tokens, int start) {
        char[] folded = tokens.folded().chars();
        int words = 0;
        for (int i = 1; i <= start; i++) {
            words += FoldedText.isLetter(folded[i]) && !FoldedText.isLetter(folded[i - 1]) ? 1 : 0;
        }
        words += FoldedText.isLetter(folded[0]) ? 1 : 0;
        boolean inWord = false;
        String text = tokens.original();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean goesOn = inWord && Character.getType(c) == Character.NON_SPACING_MARK;
            boolean letter = Character.isLetter(c);
            words -= letter && !inWord ? 1 : 0;
            if (words == 0) {
                return i;
            }
            inWord = letter || goesOn;
        }
        return -1;
    }
}
