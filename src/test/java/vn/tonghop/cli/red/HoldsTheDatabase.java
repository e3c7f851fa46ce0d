package vn.tonghop.cli.red;

import javax.sql.DataSource;

/** A command could write a table by itself. */
record HoldsTheDatabase(DataSource database) {}
