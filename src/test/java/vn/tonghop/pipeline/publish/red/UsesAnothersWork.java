package vn.tonghop.pipeline.publish.red;

import vn.tonghop.pipeline.normalize.red.NormalizingWork;

/** A stage uses what an earlier one works with, not what it returns. */
record UsesAnothersWork(NormalizingWork work) {}
