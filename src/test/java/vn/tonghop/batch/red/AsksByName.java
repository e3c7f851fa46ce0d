package vn.tonghop.batch.red;

import org.springframework.jdbc.core.JdbcTemplate;

/** The job asks the database itself. */
record AsksByName(JdbcTemplate database) {}
