package vn.tonghop.batch.red;

import vn.tonghop.core.definition.Form;

/** The job branches on an enum of the domain. */
final class ChoosesByKind {
    boolean isLong(Form form) {
        return form.shape() == Form.Shape.LONG;
    }
}
