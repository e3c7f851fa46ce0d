package vn.tonghop.web.console.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;

/** {@code ?lang=en} or {@code ?lang=vi} at any address chooses the language from then on. */
public final class LanguageSwitch implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String asked = request.getParameter("lang");
        if ("en".equals(asked) || "vi".equals(asked)) {
            Objects.requireNonNull(RequestContextUtils.getLocaleResolver(request))
                    .setLocale(request, response, Locale.forLanguageTag(asked));
        }
        return true;
    }
}
