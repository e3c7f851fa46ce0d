package vn.tonghop.store.red;

import org.springframework.web.servlet.function.ServerResponse;

/** The store answers over HTTP. */
record AnswersHttp(ServerResponse response) {}
