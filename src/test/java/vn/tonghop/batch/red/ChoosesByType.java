package vn.tonghop.batch.red;

import vn.tonghop.core.definition.Example;

/** The job branches on a sealed type of the domain. */
final class ChoosesByType {
    boolean isHeld(Example.Outcome outcome) {
        return outcome instanceof Example.Outcome.Held;
    }
}
