package vn.tonghop.web.console.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.tonghop.store.AccountTable.Account;
import vn.tonghop.store.Store;

/**
 * Looks at the account of each request: what an administrator took away is gone at once, and no session outlasts 12
 * hours or a change of the password.
 */
public final class AccountCheck extends OncePerRequestFilter {
    /** When the session was logged in. */
    static final String SINCE = "tonghop.since";

    private static final Duration LONGEST = Duration.ofHours(12);

    private final Store store;

    /** By the accounts of that database. */
    public AccountCheck(Store store) {
        this.store = store;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication said = SecurityContextHolder.getContext().getAuthentication();
        if (said != null && said.isAuthenticated() && !(said instanceof AnonymousAuthenticationToken)) {
            HttpSession session = request.getSession(false);
            Optional<Account> account =
                    store.accounts().named(said.getName()).filter(known -> stands(known, since(session)));
            if (account.isEmpty()) {
                if (session != null) {
                    session.invalidate();
                }
                SecurityContextHolder.clearContext();
                response.sendRedirect("/login?ended");
                return;
            }
            request.setAttribute(SignedIn.ATTRIBUTE, SignedIn.of(account.get()));
        }
        chain.doFilter(request, response);
    }

    private static @Nullable Instant since(@Nullable HttpSession session) {
        return session == null ? null : (Instant) session.getAttribute(SINCE);
    }

    private static boolean stands(Account account, @Nullable Instant since) {
        return since != null
                && !account.disabled()
                && Instant.now().isBefore(since.plus(LONGEST))
                && account.passwordSetAt().filter(since::isAfter).isPresent();
    }
}
