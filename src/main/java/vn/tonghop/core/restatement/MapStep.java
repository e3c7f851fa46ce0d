package vn.tonghop.core.restatement;

import java.time.LocalDate;
import vn.tonghop.core.registry.UnitId;

/**
 * One thing that can be said about two units across a day on which the map changed.
 *
 * @param day the first day of the newer map
 * @param before a unit of the day before
 * @param after a unit of the day
 * @param sort what is said
 */
public record MapStep(LocalDate day, UnitId before, UnitId after, Sort sort) {
    /** What a step says. */
    public enum Sort {
        /** Some of {@code before} is, or may be, in {@code after}; surely all of it if it is the only step from there. */
        SHARED,
        /**
         * Nothing of the same level stands for {@code before}: what it had is kept at {@code after}, which is above it; of
         * a body that ended, at each unit that is, or may be, what its place was.
         */
        KEPT_ABOVE,
        /**
         * Nothing of the same level stood where {@code after} is: going back, it is kept at {@code before}, above it; of a
         * body that began, at each unit that was, or may have been, its place.
         */
        CAME_FROM_ABOVE
    }
}
