package vn.tonghop.core.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Comparing all letters at once gives the distance that comparing them one by one gives. */
class SpellingBitsTest {
    private static final String LETTERS = "abcdăâđêôơưx ₁₂~";
    private static final int LIMIT = 4;
    private static final int PAIRS = 40_000;

    private static String text(Random random, int longest) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(longest + 1); i > 0; i--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    /** A few letters changed, added, left out or swapped with the next. */
    private static String slipped(Random random, String text) {
        StringBuilder slipped = new StringBuilder(text);
        for (int i = random.nextInt(4); i > 0 && !slipped.isEmpty(); i--) {
            int at = random.nextInt(slipped.length());
            char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
            switch (random.nextInt(4)) {
                case 0 -> slipped.setCharAt(at, letter);
                case 1 -> slipped.insert(at, letter);
                case 2 -> slipped.deleteCharAt(at);
                default -> slipped.append(slipped.charAt(at)).deleteCharAt(at);
            }
            if (at + 1 < slipped.length() && random.nextBoolean()) {
                char next = slipped.charAt(at + 1);
                slipped.setCharAt(at + 1, slipped.charAt(at));
                slipped.setCharAt(at, next);
            }
        }
        return slipped.toString();
    }

    @Test
    void isTheDistanceOfTheLettersOneByOne() {
        long seed = Long.getLong("tonghop.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < PAIRS; i++) {
            String text = text(random, i % 50 == 0 ? 80 : 20);
            String name = random.nextInt(4) == 0 ? text(random, 20) : slipped(random, text);
            int expected = Math.min(EditDistance.between(text, name, LIMIT), LIMIT + 1);
            int found = Math.min(new SpellingBits(text).distance(name, LIMIT), LIMIT + 1);
            assertThat(found).as("«%s» and «%s», seed %s", text, name, seed).isEqualTo(expected);
        }
    }

    @Test
    void twoLettersSwappedAreOneSlip() {
        assertThat(new SpellingBits("nam la").distance("nma la", LIMIT)).isEqualTo(1);
        assertThat(new SpellingBits("nam la").distance("nam la", LIMIT)).isZero();
        assertThat(new SpellingBits("tan thanh").distance("tân thanh", LIMIT)).isEqualTo(1);
    }
}
