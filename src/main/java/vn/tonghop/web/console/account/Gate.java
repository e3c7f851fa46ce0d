package vn.tonghop.web.console.account;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Every controller's method stands behind it: whoever is not logged in goes to the login, whoever may not gets a 403. */
public final class Gate implements HandlerInterceptor {
    private final Attempts attempts;
    private final RequestCache asked;

    /** With where refusals are kept, and where it is kept what to show after the login. */
    public Gate(Attempts attempts, RequestCache asked) {
        this.attempts = attempts;
        this.asked = asked;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method) || request.getDispatcherType() == DispatcherType.ERROR) {
            return true;
        }
        if (method.hasMethodAnnotation(Open.class)) {
            return true;
        }
        SignedIn who = (SignedIn) request.getAttribute(SignedIn.ATTRIBUTE);
        if (who == null) {
            toLogin(request, response);
            return false;
        }
        Needs needs = method.getMethodAnnotation(Needs.class);
        if (needs == null || !who.may(needs.value())) {
            attempts.refused(who.name(), request, needs == null ? null : needs.value());
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return false;
        }
        return true;
    }

    private void toLogin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", "/login");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (request.getMethod().equals("GET")) {
            asked.saveRequest(request, response);
            response.sendRedirect("/login");
        } else {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    /** Who asks, or null. */
    public static @Nullable SignedIn who(HttpServletRequest request) {
        return (SignedIn) request.getAttribute(SignedIn.ATTRIBUTE);
    }
}
