package vn.tonghop.core.encoding;

import java.util.Set;

/** Which words can be a syllable of Vietnamese: a beginning, a rhyme and a tone that go together. */
final class Syllables {
    private static final Set<String> BEGINNINGS = Set.of(
            "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph",
            "qu", "r", "s", "t", "th", "tr", "v", "x");

    /** Rhymes that bear any tone. */
    private static final Set<String> OPEN = words("""
            a ai ao au ay am an ang anh ăm ăn ăng âu ây âm ân âng e eo em en eng ê êu êm ên ênh i ia iu im in inh iêu iêm
            iên iêng yêu yêm yên yêng o oi oa oai oao oay oam oan oang oanh oăm oăn oăng oe oen oeo om on ong oong ô ôi ôm
            ôn ông ơ ơi ơm ơn u ua ui um un ung uôi uôm uôn uông uân uâng uây uê uên uênh uy uya uyên uynh uyn uyu uơ ư ưa
            ưi ưm ưn ưng ưu ươi ươm ươn ương ươu y ynh
            """);

    /** Rhymes that end in a stop: only acute and dot go with them. */
    private static final Set<String> STOPPED = words("""
            ac ach ap at ăc ăp ăt âc âp ât ec ep et êch êp êt ich ip it iêc iêp iêt yêt oc op ot oac oach oap oat oăc oăt
            oet ooc ôc ôp ôt ơp ơt uc up ut uôc uôt uât uêch uyt uych uyêt uyp ưc ưt ươc ươp ươt yt ych
            """);

    private Syllables() {}

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+", -1));
    }

    /** Whether a word in lower case and NFC is one. */
    static boolean isOne(String word) {
        StringBuilder letters = new StringBuilder(word.length());
        int tone = LetterTones.NONE;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            int of = LetterTones.tone(c);
            if (of != LetterTones.NONE && tone != LetterTones.NONE) {
                return false;
            }
            tone = Math.max(tone, of);
            letters.append(LetterTones.letter(c));
        }
        for (int cut = Math.min(3, word.length() - 1); cut >= 0; cut--) {
            if (goTogether(letters.substring(0, cut), letters.substring(cut), tone)) {
                return true;
            }
        }
        return false;
    }

    private static boolean goTogether(String beginning, String rhyme, int tone) {
        if (!BEGINNINGS.contains(beginning)) {
            return false;
        }
        boolean stopped = STOPPED.contains(rhyme);
        if (!stopped && !OPEN.contains(rhyme)) {
            return false;
        }
        if (stopped && tone != LetterTones.ACUTE && tone != LetterTones.DOT) {
            return false;
        }
        boolean front = "iyeê".indexOf(rhyme.charAt(0)) >= 0;
        return switch (beginning) {
            case "k" -> front;
            case "gh", "ngh" -> front && rhyme.charAt(0) != 'y';
            case "c", "ng" -> !front;
            case "g" -> !front || rhyme.charAt(0) == 'i';
            case "gi" -> rhyme.charAt(0) != 'i' && rhyme.charAt(0) != 'y';
            case "qu" -> rhyme.charAt(0) != 'u' && rhyme.charAt(0) != 'ư';
            case "" -> !rhyme.startsWith("iê");
            default -> !rhyme.startsWith("yê") && !rhyme.equals("ynh") && !rhyme.equals("ych") && !rhyme.equals("yt");
        };
    }
}
