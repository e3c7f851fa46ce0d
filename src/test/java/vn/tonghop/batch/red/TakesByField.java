package vn.tonghop.batch.red;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** A part is put in from outside, behind the constructor's back. */
final class TakesByField {
    @Autowired
    @Nullable
    Runnable work;
}
