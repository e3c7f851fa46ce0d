package vn.tonghop.core.red.ring;

import java.util.List;
import vn.tonghop.core.red.RingStart;

/** The other half of a ring of packages. */
public record RingEnd(List<RingStart> starts) {}
