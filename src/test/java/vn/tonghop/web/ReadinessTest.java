package vn.tonghop.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** F22: a process whose clock is not the database's is not ready. */
class ReadinessTest {
    private static final Instant ASKED = Instant.parse("2026-11-24T18:00:00Z");
    private static final Instant ANSWERED = ASKED.plusMillis(40);

    private static Readiness.Check told(Duration afterAsking) {
        return Readiness.clock(ASKED, ASKED.plus(afterAsking), ANSWERED);
    }

    @Test
    void clockThatIsMoreThanASecondFromTheDatabasesIsNotReady() {
        assertThat(told(Duration.ofMillis(20)))
                .isEqualTo(new Readiness.Check("clock", true, "0 ms from the database's"));
        assertThat(told(Duration.ofSeconds(-1)).isUp()).isTrue();
        assertThat(told(Duration.ofMillis(1_040)).isUp()).isTrue();
        assertThat(told(Duration.ofMillis(1_041)).isUp()).isFalse();
        assertThat(told(Duration.ofMillis(-1_001)).isUp()).isFalse();
        assertThat(told(Duration.ofSeconds(-90)))
                .isEqualTo(new Readiness.Check("clock", false, "90000 ms from the database's"));
    }
}
