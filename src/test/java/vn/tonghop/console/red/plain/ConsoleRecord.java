package vn.tonghop.console.red.plain;

/** Something the console has; no rule is broken by it. */
public record ConsoleRecord(String text) {}
