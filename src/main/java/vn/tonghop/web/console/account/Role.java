package vn.tonghop.web.console.account;

import java.util.Locale;

/** What a person is to the console; each may what the one before may, and more. */
public enum Role {
    /** Looks. */
    VIEWER,
    /** Decides on held lines and runs reviews, perhaps for some units only. */
    OPERATOR,
    /** Makes releases final, reopens them, and reads the audit. */
    APPROVER,
    /** Makes accounts. */
    ADMIN;

    /** Whether it may. */
    public boolean may(Permission permission) {
        return compareTo(least(permission)) >= 0;
    }

    private static Role least(Permission permission) {
        return switch (permission) {
            case SEE -> VIEWER;
            case DECIDE, RUN -> OPERATOR;
            case FINALIZE, READ_AUDIT -> APPROVER;
            case MANAGE_ACCOUNTS -> ADMIN;
        };
    }

    /** Its word in tables, addresses and keys of texts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of a word. */
    public static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
