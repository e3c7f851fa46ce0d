package vn.tonghop.pipeline.submission;

import java.time.Instant;

/**
 * One delivered file, immutable.
 *
 * @param id its number in the store
 * @param receipt its receipt number, as given to people: BC-000001
 * @param review the review it was sent for
 * @param sender the name of the sender's folder, as found
 * @param part which of several bodies behind one sender it is from; empty where there is one
 * @param fileName its name as sent
 * @param sha256 the hash of its bytes, in lower-case hex
 * @param size its bytes
 * @param modifiedAt the time the file bore
 */
public record Submission(
        long id,
        String receipt,
        String review,
        String sender,
        String part,
        String fileName,
        String sha256,
        long size,
        Instant modifiedAt) {}
