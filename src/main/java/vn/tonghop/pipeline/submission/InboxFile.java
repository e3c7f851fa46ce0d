package vn.tonghop.pipeline.submission;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A regular file in the inbox.
 *
 * @param source where it is
 * @param path the same, relative to the inbox
 * @param review the review's folder
 * @param sender the sender's folder
 * @param part the part's folder; empty where it lies in none
 * @param name its name as sent
 * @param size its bytes
 * @param modifiedAt its time of change
 */
public record InboxFile(
        Path source,
        String path,
        String review,
        String sender,
        String part,
        String name,
        long size,
        Instant modifiedAt) {}
