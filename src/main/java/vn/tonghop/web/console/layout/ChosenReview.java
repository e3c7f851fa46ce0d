package vn.tonghop.web.console.layout;

import java.util.Optional;
import vn.tonghop.core.definition.LocalizedName;

/**
 * The review a page is about: the one in the address, or the one that was looked at last; a parameter of this type of a
 * controller's method is given.
 *
 * @param release its current release, or empty before the first
 */
public record ChosenReview(String id, LocalizedName name, Optional<Integer> release) {}
