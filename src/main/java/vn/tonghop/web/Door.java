package vn.tonghop.web;

import java.util.Map;
import java.util.Objects;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import vn.tonghop.store.failure.BadConfiguration;

/** The HTTP server of a process that serves: whether it lives, whether it can work, how the work stands; nothing else. */
public final class Door implements AutoCloseable {
    private static final Map<String, Object> PROPERTIES = Map.of(
            "spring.main.log-startup-info", "false",
            "spring.web.resources.add-mappings", "false",
            "spring.mvc.log-resolved-exception", "false",
            "server.tomcat.threads.max", "8",
            "server.tomcat.threads.min-spare", "1",
            "server.tomcat.max-connections", "200",
            "server.tomcat.connection-timeout", "5s",
            "server.shutdown", "immediate",
            "logging.level.root", "warn",
            // A port that is taken is told in our own words.
            "logging.level.org.springframework.boot.diagnostics", "off");

    private final ConfigurableApplicationContext context;
    private final Scrape scrape;

    private Door(ConfigurableApplicationContext context, Scrape scrape) {
        this.context = context;
        this.scrape = scrape;
    }

    /**
     * Opens it.
     *
     * @param address the address of this machine it listens on; 127.0.0.1 for this machine alone
     * @param port 1 to 65535, or 0 for one that is free
     * @throws BadConfiguration if somebody else has the port, or the address is none of this machine's
     */
    public static Door open(String address, int port, Watched watched) {
        Readiness readiness = new Readiness(watched);
        Scrape scrape = new Scrape(watched);
        try {
            ConfigurableApplicationContext context = new SpringApplicationBuilder(Wiring.class)
                    .web(WebApplicationType.SERVLET)
                    .bannerMode(Banner.Mode.OFF)
                    .registerShutdownHook(false)
                    .properties(PROPERTIES)
                    .properties(Map.of("server.address", address, "server.port", Integer.toString(port)))
                    .initializers(target -> register((GenericApplicationContext) target, readiness, scrape))
                    .run();
            return new Door(context, scrape);
        } catch (RuntimeException e) {
            scrape.close();
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof PortInUseException || cause instanceof java.net.SocketException) {
                    throw new BadConfiguration(e, "serve.port", address, Integer.toString(port));
                }
            }
            throw e;
        }
    }

    private static void register(GenericApplicationContext target, Readiness readiness, Scrape scrape) {
        target.registerBean(Readiness.class, () -> readiness);
        target.registerBean(Scrape.class, () -> scrape, bean -> bean.setDestroyMethodName(""));
    }

    /** The port it listens on. */
    public int port() {
        return Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    @Override
    public void close() {
        try (scrape) {
            context.close();
        }
    }

    /** What Spring Boot is asked for. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class
    })
    @Import(DoorConfiguration.class)
    static class Wiring {}
}
