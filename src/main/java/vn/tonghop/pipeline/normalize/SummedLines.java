package vn.tonghop.pipeline.normalize;

/**
 * The lines a control total of a section is the total of.
 *
 * @param from the first line
 * @param to the last line
 * @param orWhole whether it may as well be the total of the whole file
 */
public record SummedLines(long from, long to, boolean orWhole) {}
