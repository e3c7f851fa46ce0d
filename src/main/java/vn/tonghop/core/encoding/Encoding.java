package vn.tonghop.core.encoding;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A code that a file of text may be written in. Of the older Vietnamese codes there is a table; Unicode needs none. */
public enum Encoding {
    UTF_8("UTF-8", null),
    UTF_16LE("UTF-16LE", null),
    UTF_16BE("UTF-16BE", null),
    WINDOWS_1258("windows-1258", "windows-1258.tsv"),
    TCVN3("TCVN3", "tcvn3.tsv"),
    VNI("VNI", "vni.tsv"),
    VISCII("VISCII", "viscii.tsv");

    private final String label;
    private final @Nullable String file;

    Encoding(String label, @Nullable String file) {
        this.label = label;
        this.file = file;
    }

    /**
     * The code that a font's name tells: the fonts of TCVN3 are called {@code .VnTime}, {@code .VnArialH} and so on, those
     * of VNI {@code VNI-Times} and so on. Null of every other font: its text is Unicode.
     */
    public static @Nullable Encoding ofFont(String font) {
        String name = font.strip().toLowerCase(Locale.ROOT);
        if (name.startsWith(".vn")) {
            return TCVN3;
        }
        return name.startsWith("vni-") ? VNI : null;
    }

    /** Its name as people write it, the same in every language; never changed, since it is stored. */
    public String label() {
        return label;
    }

    /**
     * The code of a label.
     *
     * @throws IllegalArgumentException if no code has it
     */
    public static Encoding labelled(String label) {
        for (Encoding encoding : values()) {
            if (encoding.label.equals(label)) {
                return encoding;
            }
        }
        throw new IllegalArgumentException("no encoding is called " + label);
    }

    /** Whether it is one of the older codes, which have a table. */
    public boolean isOlder() {
        return file != null;
    }

    /**
     * The table of an older code.
     *
     * @throws IllegalStateException of Unicode
     */
    public CodeTable table() {
        CodeTable table = Tables.READ.get(this);
        if (table == null) {
            throw new IllegalStateException(label + " has no table");
        }
        return table;
    }

    /** The tables, read once. */
    private static final class Tables {
        private static final Map<Encoding, CodeTable> READ = new EnumMap<>(Encoding.class);

        static {
            for (Encoding encoding : values()) {
                if (encoding.file != null) {
                    READ.put(encoding, CodeTable.read(encoding.file));
                }
            }
        }
    }
}
