package vn.tonghop.core.red;

import vn.tonghop.core.red.ring.RingEnd;

/** One half of a ring of packages. */
public record RingStart(RingEnd end) {}
