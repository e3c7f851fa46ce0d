package vn.tonghop.batch;

import java.util.Set;

/**
 * What a rerun reads anew, from kept bytes.
 *
 * @param submissions the submissions, by number
 * @param reason why, in the words of who asks
 */
public record Rerun(Set<Long> submissions, String reason) {
    /** Copies the set. */
    public Rerun {
        submissions = Set.copyOf(submissions);
    }
}
