package vn.tonghop.web.console.account;

/** What an address of the console asks of whoever uses it. */
public enum Permission {
    /** Pages and files, without changing anything. */
    SEE,
    /** Rulings on held lines and on gifts reported twice, and their ends. */
    DECIDE,
    /** Starting, stopping and resuming runs. */
    RUN,
    /** Making releases final, and reopening them. */
    FINALIZE,
    /** Who did what, and when. */
    READ_AUDIT,
    /** Making accounts and changing them. */
    MANAGE_ACCOUNTS
}
