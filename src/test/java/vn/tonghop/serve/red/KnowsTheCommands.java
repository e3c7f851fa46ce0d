package vn.tonghop.serve.red;

import vn.tonghop.cli.red.plain.CliRecord;

/** The job reaches into the commands. */
record KnowsTheCommands(CliRecord option) {}
