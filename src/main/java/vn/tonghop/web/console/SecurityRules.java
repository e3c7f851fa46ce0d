package vn.tonghop.web.console;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.RequestCache;
import vn.tonghop.web.console.account.AccountCheck;
import vn.tonghop.web.console.account.AccountLogin;
import vn.tonghop.web.console.account.Attempts;
import vn.tonghop.web.console.account.Gate;
import vn.tonghop.web.console.account.LoginPace;
import vn.tonghop.web.console.account.Names;
import vn.tonghop.web.console.account.SignedIn;
import vn.tonghop.web.console.layout.ConsoleWork;

/**
 * Login, sessions, CSRF and headers. Who may do what is said at each controller's method and kept by {@link Gate};
 * what has no method is not there.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityRules {
    private static final String CONTENT =
            "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** An account that is disabled, or has no password, is as good as none. */
    @Bean
    UserDetailsService accounts(ConsoleWork work) {
        return typed -> work.reads()
                .accounts()
                .named(Names.of(typed))
                .filter(account -> !account.disabled())
                .flatMap(account -> account.passwordHash()
                        .map(hash -> User.withUsername(account.name())
                                .password(hash)
                                .authorities(account.role())
                                .build()))
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    @Bean
    SecurityFilterChain console(
            HttpSecurity http, ConsoleWork work, Attempts attempts, LoginPace pace, RequestCache asked) {
        AccountLogin login = new AccountLogin(pace, attempts, asked);
        http.securityMatcher(request -> !isForMachines(request.getRequestURI()))
                .authorizeHttpRequests(every -> every.anyRequest().permitAll())
                .requestCache(cache -> cache.requestCache(asked))
                .formLogin(
                        form -> form.loginPage("/login").successHandler(login).failureHandler(login))
                .logout(out -> out.logoutUrl("/logout").logoutSuccessUrl("/login?out"))
                .addFilterBefore(login, UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new AccountCheck(work.reads()), AuthorizationFilter.class)
                .exceptionHandling(handling -> handling.accessDeniedHandler((request, response, denied) -> {
                    SignedIn who = Gate.who(request);
                    if (who != null) {
                        attempts.refused(who.name(), request, "without its token");
                    }
                    new AccessDeniedHandlerImpl().handle(request, response, denied);
                }))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .crossOriginOpenerPolicy(Customizer.withDefaults())
                        .frameOptions(frame -> frame.deny()));
        return http.build();
    }

    private static boolean isForMachines(String path) {
        return path.equals("/livez") || path.equals("/readyz") || path.equals("/metrics");
    }
}
