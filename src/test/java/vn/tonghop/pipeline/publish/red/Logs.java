package vn.tonghop.pipeline.publish.red;

import org.slf4j.Logger;

/** The pipeline talks to a library that is not its own. */
final class Logs {
    void say(Logger log) {
        log.info("read");
    }
}
