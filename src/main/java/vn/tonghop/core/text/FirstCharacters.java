package vn.tonghop.core.text;

import java.util.Collection;

/** The first characters of the keys of some words: tells of most texts at once that they begin with none of the words. */
public final class FirstCharacters {
    private final String characters;
    private final boolean all;

    /** Of words given as their keys; an empty one begins every text. */
    public FirstCharacters(Collection<String> keys) {
        StringBuilder firsts = new StringBuilder();
        for (String key : keys) {
            if (!key.isEmpty() && firsts.indexOf(key.substring(0, 1)) < 0) {
                firsts.append(key.charAt(0));
            }
        }
        this.characters = firsts.toString();
        this.all = keys.stream().anyMatch(String::isEmpty);
    }

    /** Whether the key of a text may begin with one of the words; where it is false, it does not. */
    public boolean mayBegin(String text) {
        char first = Spelling.first(text);
        return first == 0 || all || characters.indexOf(first) >= 0;
    }
}
