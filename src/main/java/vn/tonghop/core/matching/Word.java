package vn.tonghop.core.matching;

/**
 * A word as it is compared.
 *
 * @param printed as printed, in lower case
 * @param key its letters and, apart, its tone
 * @param plain its letters without any mark
 * @param accented whether it has a mark
 * @param id the number of its key; {@link Vocabulary#UNKNOWN} if no name of the vocabulary has the word
 * @param plainId the number of its letters without any mark, or the same
 * @param vowelI the number of its key with i for y, or the same
 * @param either whether i and y may stand for each other in it
 */
record Word(
        String printed, String key, String plain, boolean accented, int id, int plainId, int vowelI, boolean either) {}
