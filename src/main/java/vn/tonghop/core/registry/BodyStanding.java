package vn.tonghop.core.registry;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a body stands in its own tree and to its place, which is its version's parent.
 *
 * @param tree the tree: {@code state}, {@code party}, or an organisation's slug ({@code hoi-lhpn})
 * @param above the body above it in that tree, or null
 * @param role whether it stands for its place or only works in it
 * @param aliases other names it is printed under, in NFC
 */
public record BodyStanding(String tree, @Nullable UnitId above, Role role, List<String> aliases) {
    private static final Pattern TREE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** Checks the tree's form and copies the aliases. */
    public BodyStanding {
        if (!isTree(tree)) {
            throw new IllegalArgumentException("not a tree: " + tree);
        }
        aliases = List.copyOf(aliases);
    }

    /** Whether a text can name a tree. */
    public static boolean isTree(String text) {
        return TREE.matcher(text).matches();
    }

    /** What a body is to its place. */
    public enum Role {
        /** It stands for the place: what is said of it is said of the place ("Huyện ủy Văn Lãng"). */
        FOR("for"),
        /** It works in the place and is not the place ("Đồn Biên phòng Na Hình"). */
        IN("in");

        private final String word;

        Role(String word) {
            this.word = word;
        }

        /** The word for it in files. */
        public String word() {
            return word;
        }
    }
}
