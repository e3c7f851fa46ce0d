package vn.tonghop.web.console.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.filter.OncePerRequestFilter;

/** What comes before and after a password is compared: the pace of logins, the audit, and where one goes then. */
public final class AccountLogin extends OncePerRequestFilter
        implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    private final LoginPace pace;
    private final Attempts attempts;
    private final SavedRequestAwareAuthenticationSuccessHandler next =
            new SavedRequestAwareAuthenticationSuccessHandler();

    /** With the pace to keep, and where logins are kept. */
    public AccountLogin(LoginPace pace, Attempts attempts, RequestCache asked) {
        this.pace = pace;
        this.attempts = attempts;
        next.setRequestCache(asked);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getMethod().equals("POST")
                && request.getRequestURI().equals("/login")
                && !pace.allows(name(request), request.getRemoteAddr())) {
            response.setHeader("Retry-After", "900");
            response.sendError(429);
            return;
        }
        chain.doFilter(request, response);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        String name = authentication.getName();
        pace.succeeded(name, request.getRemoteAddr());
        request.getSession().setAttribute(AccountCheck.SINCE, Instant.now());
        attempts.keep(name, "login", "account " + name, "done", "from " + request.getRemoteAddr());
        next.onAuthenticationSuccess(request, response, authentication);
    }

    /** What is sent as a name by somebody unknown is no actor. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        String name = name(request);
        boolean isLast = pace.failed(name, request.getRemoteAddr());
        attempts.keep(
                "?",
                "login",
                "account " + name,
                "refused",
                "from " + request.getRemoteAddr() + (isLast ? "; too many, no more is tried for 15 minutes" : ""));
        response.sendRedirect("/login?failed");
    }

    /** The name that was sent, as accounts have it. */
    static String name(HttpServletRequest request) {
        String sent = request.getParameter("username");
        return sent == null ? "" : Names.of(sent);
    }
}
