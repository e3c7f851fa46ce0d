package vn.tonghop.batch;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** What the events of the log say they are about, and how they are written. */
class LogContextTest {
    @TempDir
    Path inbox;

    @Test
    void eventsOfAPartitionsThreadTellRunReviewSubmissionAndUnit() throws Exception {
        try (TestReview review = TestReview.in(inbox)) {
            Logger logger = (Logger) LoggerFactory.getLogger(SubmissionLineReader.class);
            ListAppender<ILoggingEvent> events = new ListAppender<>();
            events.start();
            Level before = logger.getLevel();
            logger.setLevel(Level.INFO);
            logger.addAppender(events);
            try {
                review.send("van-lang/a.csv", TestReview.GIFTS, "1;huyện Văn Lãng;hộ A;100 m2;");
                review.done();
            } finally {
                logger.detachAppender(events);
                logger.setLevel(before);
            }
            assertThat(events.list)
                    .hasSize(2)
                    .allSatisfy(event -> assertThat(event.getMDCPropertyMap())
                            .isEqualTo(Map.of(
                                    "run", "1", "review", TestReview.ID, "submission", "1", "unit", "huyen-van-lang")));
            assertThat(events.list.get(0).getThreadName()).startsWith("interpret-");
            assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
        }
    }

    @Test
    void fileNameWithLineBreaksIsOneEvent() throws Exception {
        String name = "a.csv\r\n00:00:00 ERROR forged \"line\"";
        String json = written("json", name);
        assertThat(json.strip().lines()).hasSize(1);
        assertThat(json)
                .contains("\"run\":\"7\"", "a.csv\\r\\n00:00:00 ERROR forged \\\"line\\\"", "\"level\":\"INFO\"");
        assertThat(written("text", name).strip().lines()).hasSize(1);
    }

    /** What the program's own configuration makes of one event. */
    private static String written(String format, String name) throws Exception {
        LoggerContext context = new LoggerContext();
        context.putProperty("TONGHOP_LOG", format);
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        context.setMDCAdapter(((LoggerContext) LoggerFactory.getILoggerFactory()).getMDCAdapter());
        PrintStream err = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try (LogContext.Scope about = LogContext.of(7, TestReview.ID)) {
            configurator.doConfigure(LogContextTest.class.getResource("/logback.xml"));
            Level level = format.equals("json") ? Level.INFO : Level.WARN;
            Logger logger = context.getLogger("vn.tonghop.batch");
            assertThat(logger.getEffectiveLevel()).isEqualTo(level);
            logger.atLevel(org.slf4j.event.Level.valueOf(level.toString())).log("reading {}", name);
            assertThat(about.keys()).contains("run");
        } finally {
            System.setErr(err);
            context.stop();
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
