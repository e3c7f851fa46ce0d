package vn.tonghop.batch;

import java.time.Instant;

/**
 * One time at which a schedule asks for a run; it gets one run of each review, and no second.
 *
 * @param schedule the schedule's id
 * @param scheduledAt when the run should begin, which a run that is caught up keeps
 */
public record Night(String schedule, Instant scheduledAt) {}
