package vn.tonghop.pipeline.normalize;

/** Reads dates as reports print them. */
public final class DateReader {
    /** Reads one text; never throws. */
    public DateReading read(String text) {
        return new DateReading.Unreadable();
    }
}
