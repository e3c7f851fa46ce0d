package vn.tonghop.web;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import vn.tonghop.store.failure.BadConfiguration;
import vn.tonghop.web.console.ConsoleConfiguration;
import vn.tonghop.web.console.layout.ConsoleWork;

/** The HTTP server of a process that serves: whether it lives, whether it can work, how the work stands, and the console. */
public final class Door implements AutoCloseable {
    private static final Map<String, Object> PROPERTIES = Map.ofEntries(
            entry("spring.main.log-startup-info", "false"),
            entry("spring.web.resources.add-mappings", "false"),
            entry("spring.mvc.log-resolved-exception", "false"),
            entry("server.tomcat.threads.max", "16"),
            entry("server.tomcat.threads.min-spare", "1"),
            entry("server.tomcat.max-connections", "200"),
            entry("server.tomcat.connection-timeout", "5s"),
            entry("server.tomcat.max-http-form-post-size", "256KB"),
            entry("server.shutdown", "immediate"),
            entry("logging.level.root", "warn"),
            // A port that is taken is told in our own words.
            entry("logging.level.org.springframework.boot.diagnostics", "off"),
            // Addresses that are not there are asked for by every scanner of ports.
            entry("logging.level.org.springframework.web.servlet.PageNotFound", "off"),
            entry("server.compression.enabled", "true"),
            entry("server.error.whitelabel.enabled", "false"),
            entry("server.servlet.session.timeout", "30m"),
            entry("server.servlet.session.cookie.name", "tonghop_session"),
            entry("server.servlet.session.cookie.http-only", "true"),
            entry("server.servlet.session.cookie.same-site", "lax"),
            entry("server.servlet.session.tracking-modes", "cookie"),
            // Only a server on this machine may say for whom it asks, and that it was asked over https.
            entry("server.forward-headers-strategy", "native"),
            entry("server.tomcat.remoteip.internal-proxies", "127\\.0\\.0\\.1|::1|0:0:0:0:0:0:0:1"),
            entry("spring.thymeleaf.prefix", "classpath:/vn/tonghop/web/console/templates/"));

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
        return open(address, port, watched, null);
    }

    /**
     * Opens it, with the console behind it.
     *
     * @param work what the console shows and sets going, or null for no console
     * @throws BadConfiguration if somebody else has the port, or the address is none of this machine's
     */
    public static Door open(String address, int port, Watched watched, @Nullable ConsoleWork work) {
        Readiness readiness = new Readiness(watched);
        Scrape scrape = new Scrape(watched);
        try {
            ConfigurableApplicationContext context = new SpringApplicationBuilder(
                            work == null ? Wiring.class : ConsoleWiring.class)
                    .web(WebApplicationType.SERVLET)
                    .bannerMode(Banner.Mode.OFF)
                    .registerShutdownHook(false)
                    .properties(PROPERTIES)
                    .properties(Map.of("server.address", address, "server.port", Integer.toString(port)))
                    .initializers(target -> register((GenericApplicationContext) target, readiness, scrape, work))
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

    private static void register(
            GenericApplicationContext target, Readiness readiness, Scrape scrape, @Nullable ConsoleWork work) {
        if (work != null) {
            target.registerBean(ConsoleWork.class, () -> work);
        }
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

    /** The same with the console. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        // Forms are sent in UTF-8, which no browser says.
        HttpEncodingAutoConfiguration.class,
        ErrorMvcAutoConfiguration.class,
        HttpEncodingAutoConfiguration.class,
        ThymeleafAutoConfiguration.class,
        SecurityAutoConfiguration.class,
        ServletWebSecurityAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class
    })
    @Import({DoorConfiguration.class, ConsoleConfiguration.class})
    static class ConsoleWiring {}
}
