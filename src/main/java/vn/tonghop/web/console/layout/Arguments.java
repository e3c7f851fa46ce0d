package vn.tonghop.web.console.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.tonghop.store.Store;
import vn.tonghop.web.console.account.Gate;
import vn.tonghop.web.console.account.SignedIn;

/** Gives controllers who asks, which review is meant, and the forms of the language. */
public final class Arguments implements HandlerMethodArgumentResolver {
    private static final String LAST = "tonghop.review";
    private static final List<Class<?>> TYPES = List.of(SignedIn.class, ChosenReview.class, Forms.class);

    private final Store store;
    private final ConsoleWords words;

    /** With the reviews of that database. */
    public Arguments(Store store, ConsoleWords words) {
        this.store = store;
        this.words = words;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return TYPES.contains(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        if (parameter.getParameterType() == SignedIn.class) {
            return Objects.requireNonNull(Gate.who(request));
        }
        return parameter.getParameterType() == Forms.class ? forms(request) : review(request);
    }

    Forms forms(HttpServletRequest request) {
        return new Forms(words.in(RequestContextUtils.getLocale(request)));
    }

    /**
     * The review a request is about.
     *
     * @throws NothingYet if there is none at all
     * @throws NotThere if the one that is asked for is none
     */
    ChosenReview review(HttpServletRequest request) {
        List<String> known = store.reviews().ids();
        if (known.isEmpty()) {
            throw new NothingYet("layout.noReview");
        }
        HttpSession session = request.getSession();
        String asked = request.getParameter("review");
        if (asked != null && !known.contains(asked)) {
            throw new NotThere("review");
        }
        String last = (String) session.getAttribute(LAST);
        String id = asked != null ? asked : last != null && known.contains(last) ? last : known.get(0);
        if (!id.equals(last)) {
            session.setAttribute(LAST, id);
        }
        return new ChosenReview(id, store.reviews().name(id), store.reviews().currentRelease(id));
    }
}
