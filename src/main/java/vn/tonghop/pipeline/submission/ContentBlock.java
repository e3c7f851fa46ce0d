package vn.tonghop.pipeline.submission;

/**
 * A run of a file's bytes that are kept together.
 *
 * @param number from 0, in the order of the file
 * @param firstLine the physical line its first byte belongs to, from 1
 * @param bytes the bytes, at least one
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record ContentBlock(int number, long firstLine, byte[] bytes) {}
