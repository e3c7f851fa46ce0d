package vn.tonghop.core.finding;

/** What a finding does to the thing it is about. */
public enum Severity {
    /** Nothing: it is said so that it can be seen. */
    NOTE,
    /** Nothing yet: a person should look. */
    WARNING,
    /** The source line is held: it enters no figure until a person clears it. */
    HELD,
    /** The whole file, import or definition is refused; nothing of it is used. */
    REFUSED
}
