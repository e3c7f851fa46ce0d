package vn.tonghop.web.console.layout;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;
import vn.tonghop.web.console.account.Gate;
import vn.tonghop.web.console.account.SignedIn;

/** What the frame of every page shows: who is logged in, where one may go, the language. */
@ControllerAdvice
public final class Frame {
    private final Arguments arguments;
    private final List<Place> places;

    /** With the pages of the menu. */
    public Frame(Arguments arguments, List<Place> places) {
        this.arguments = arguments;
        this.places = List.copyOf(places);
    }

    /** The forms of the language. */
    @ModelAttribute("f")
    Forms forms(HttpServletRequest request) {
        return arguments.forms(request);
    }

    /** Who is logged in, or null. */
    @ModelAttribute("who")
    @Nullable
    SignedIn who(HttpServletRequest request) {
        return Gate.who(request);
    }

    /** The pages this person may open, in the order of the menu. */
    @ModelAttribute("places")
    List<Place> places(HttpServletRequest request) {
        SignedIn who = Gate.who(request);
        return who == null
                ? List.of()
                : places.stream().filter(place -> who.may(place.needs())).toList();
    }

    /** Where in the menu one is. */
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        return places.stream()
                .map(Place::path)
                .filter(path -> request.getRequestURI().equals(path)
                        || request.getRequestURI().startsWith(path + "/"))
                .findFirst()
                .orElse("");
    }

    /** This page in the other language. */
    @ModelAttribute("otherLanguage")
    String otherLanguage(HttpServletRequest request) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(
                request.getMethod().equals("GET")
                                && request.getDispatcherType() == jakarta.servlet.DispatcherType.REQUEST
                        ? request.getRequestURI()
                        : "/");
        if (request.getMethod().equals("GET")) {
            for (Map.Entry<String, String[]> given : request.getParameterMap().entrySet()) {
                if (!given.getKey().equals("lang")) {
                    address.queryParam(
                            given.getKey(),
                            Arrays.stream(given.getValue()).map(Frame::encoded).toArray());
                }
            }
        }
        return address.queryParam("lang", forms(request).isEnglish() ? "vi" : "en")
                .build(true)
                .toUriString();
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
