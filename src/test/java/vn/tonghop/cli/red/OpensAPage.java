package vn.tonghop.cli.red;

import vn.tonghop.console.red.plain.ConsoleRecord;

/** A command reaches into the console. */
record OpensAPage(ConsoleRecord page) {}
