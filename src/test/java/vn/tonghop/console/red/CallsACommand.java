package vn.tonghop.console.red;

import vn.tonghop.cli.red.plain.CliRecord;

/** The console reaches into the commands. */
record CallsACommand(CliRecord command) {}
