package vn.tonghop.pipeline.red;

/** A stage that the journey does not have. */
final class UnknownStage {}
