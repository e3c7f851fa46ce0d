package vn.tonghop.pipeline.parse.red;

import vn.tonghop.pipeline.publish.red.PublishedLine;

/** An early stage takes a later one's record. */
record LooksAhead(PublishedLine line) {}
