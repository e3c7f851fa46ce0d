package vn.tonghop.web.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.CacheControl;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import vn.tonghop.web.console.account.AccountActs;
import vn.tonghop.web.console.account.Attempts;
import vn.tonghop.web.console.account.CurrentRegistry;
import vn.tonghop.web.console.account.Gate;
import vn.tonghop.web.console.account.LoginPace;
import vn.tonghop.web.console.account.Permission;
import vn.tonghop.web.console.account.Permissions;
import vn.tonghop.web.console.admin.AccountPages;
import vn.tonghop.web.console.admin.LoginPages;
import vn.tonghop.web.console.audit.AuditPage;
import vn.tonghop.web.console.figures.ExportPages;
import vn.tonghop.web.console.figures.FigurePages;
import vn.tonghop.web.console.figures.LinePage;
import vn.tonghop.web.console.held.DecisionPages;
import vn.tonghop.web.console.held.HeldPages;
import vn.tonghop.web.console.layout.Arguments;
import vn.tonghop.web.console.layout.ConsoleWords;
import vn.tonghop.web.console.layout.ConsoleWork;
import vn.tonghop.web.console.layout.Failures;
import vn.tonghop.web.console.layout.Frame;
import vn.tonghop.web.console.layout.LanguageSwitch;
import vn.tonghop.web.console.layout.Place;
import vn.tonghop.web.console.overview.OverviewPage;
import vn.tonghop.web.console.registry.RegistryPages;
import vn.tonghop.web.console.releases.ReleaseDiffPage;
import vn.tonghop.web.console.releases.ReleasesPage;
import vn.tonghop.web.console.runs.RerunPage;
import vn.tonghop.web.console.runs.RunLimits;
import vn.tonghop.web.console.runs.RunPage;
import vn.tonghop.web.console.runs.RunsPage;
import vn.tonghop.web.console.sent.SubmissionPages;

/** The console's pages, and what they share. A page is listed in the import; one of the menu in {@link #frame} too. */
@Configuration(proxyBeanMethods = false)
@Import({
    SecurityRules.class,
    LoginPages.class,
    AccountPages.class,
    OverviewPage.class,
    FigurePages.class,
    LinePage.class,
    ExportPages.class,
    RegistryPages.class,
    HeldPages.class,
    DecisionPages.class,
    SubmissionPages.class,
    RunsPage.class,
    RunPage.class,
    RerunPage.class,
    ReleasesPage.class,
    ReleaseDiffPage.class,
    AuditPage.class
})
public class ConsoleConfiguration {
    @Bean
    Frame frame(Arguments arguments) {
        return new Frame(
                arguments,
                List.of(
                        new Place("/overview", "menu.overview", Permission.SEE),
                        new Place("/figures", "menu.figures", Permission.SEE),
                        new Place("/held", "menu.held", Permission.SEE),
                        new Place("/submissions", "menu.submissions", Permission.SEE),
                        new Place("/runs", "menu.runs", Permission.SEE),
                        new Place("/releases", "menu.releases", Permission.SEE),
                        new Place("/decisions", "menu.decisions", Permission.SEE),
                        new Place("/registry", "menu.registry", Permission.SEE),
                        new Place("/audit", "menu.audit", Permission.READ_AUDIT),
                        new Place("/accounts", "menu.accounts", Permission.MANAGE_ACCOUNTS)));
    }

    @Bean
    ConsoleWords messageSource() {
        return new ConsoleWords();
    }

    @Bean
    CurrentRegistry currentRegistry(ConsoleWork work) {
        return new CurrentRegistry(work.reads());
    }

    @Bean
    Permissions permissions(CurrentRegistry registry) {
        return new Permissions(registry);
    }

    @Bean
    RunLimits runLimits(ConsoleWork work, CurrentRegistry registry, Permissions permissions) {
        return new RunLimits(work, registry, permissions);
    }

    @Bean
    Attempts attempts(ConsoleWork work) {
        return new Attempts(work.reads());
    }

    @Bean
    AccountActs accountActs(ConsoleWork work, org.springframework.security.crypto.password.PasswordEncoder encoder) {
        return new AccountActs(work.reads(), encoder);
    }

    @Bean
    LoginPace loginPace() {
        return new LoginPace(Instant::now);
    }

    @Bean
    RequestCache requestCache() {
        return new HttpSessionRequestCache();
    }

    @Bean
    Arguments arguments(ConsoleWork work, ConsoleWords words) {
        return new Arguments(work.reads(), words);
    }

    @Bean
    Failures failures(Attempts attempts) {
        return new Failures(attempts);
    }

    /** Vietnamese, unless the reader has chosen English. */
    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("tonghop_language");
        resolver.setDefaultLocaleFunction((HttpServletRequest request) -> Locale.forLanguageTag("vi"));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    @Bean
    WebMvcConfigurer consoleMvc(Attempts attempts, RequestCache asked, Arguments arguments) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new LanguageSwitch());
                registry.addInterceptor(new Gate(attempts, asked));
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(arguments);
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/assets/**")
                        .addResourceLocations(
                                "classpath:/vn/tonghop/web/console/assets/",
                                "classpath:/META-INF/resources/webjars/htmx.org/2.0.10/dist/")
                        .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)));
            }
        };
    }
}
