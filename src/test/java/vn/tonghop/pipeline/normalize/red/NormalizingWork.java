package vn.tonghop.pipeline.normalize.red;

/** What a stage works with; no rule is broken by it. */
public final class NormalizingWork {}
