package vn.tonghop.pipeline.publish.red;

/** The pipeline takes the time. */
final class MeasuresItself {
    long start() {
        return System.nanoTime();
    }
}
