package vn.tonghop.cli.red.plain;

/** Something the commands have; no rule is broken by it. */
public record CliRecord(String text) {}
