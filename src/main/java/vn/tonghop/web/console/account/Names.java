package vn.tonghop.web.console.account;

import java.util.Locale;

/** The names of accounts as people type them, and as they are kept. */
public final class Names {
    private Names() {}

    /** Without blanks around it, in small letters. */
    public static String of(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether an account may have it: 2 to 40 of a-z, 0-9, dot, hyphen and underline. */
    public static boolean isWellFormed(String name) {
        return name.matches("[a-z0-9][a-z0-9._-]{1,39}");
    }
}
