package vn.tonghop.core.registry;

import vn.tonghop.core.finding.Place;

/**
 * Something that was read, and where it stood.
 *
 * @param value what was read
 * @param place where it stood, so that a finding can point there
 */
public record Placed<T>(T value, Place place) {}
