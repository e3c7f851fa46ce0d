package vn.tonghop.core.red;

import tools.jackson.core.JsonParser;

/** Core uses a library. */
final class ReadsJson {
    String next(JsonParser parser) {
        return parser.getString();
    }
}
