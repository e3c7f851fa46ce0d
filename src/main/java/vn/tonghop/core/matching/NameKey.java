package vn.tonghop.core.matching;

/**
 * What of a name is compared.
 *
 * @param exact its words in lower case with spaces, hyphens and tone placement made one
 * @param vowelI the same with i for y where either may be written
 * @param plain the words without accents
 */
public record NameKey(String exact, String vowelI, String plain) {
    /** The key of a name without prefixes: those of "Tân Hòa", "tân  hoà" and "Tân-Hòa" are equal. */
    public static NameKey of(String name) {
        NameText text = NameText.of(name);
        String exact = text.key(0, text.size());
        return new NameKey(exact, VowelI.of(exact), text.plain(0, text.size()));
    }
}
