package vn.tonghop.web.red;

import vn.tonghop.cli.red.plain.CliRecord;

/** The door reaches into the commands. */
record KnowsTheCommands(CliRecord option) {}
