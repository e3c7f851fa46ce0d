package vn.tonghop.web.console.layout;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import vn.tonghop.web.console.account.Attempts;
import vn.tonghop.web.console.account.Forbidden;
import vn.tonghop.web.console.account.Gate;
import vn.tonghop.web.console.account.Open;
import vn.tonghop.web.console.account.SignedIn;

/** What is shown when something is wrong: one of few fixed pages, with nothing of what failed; that is in the log. */
@Controller
@ControllerAdvice
public final class Failures implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final Set<Integer> TOLD = Set.of(400, 401, 403, 404, 405, 413, 429, 500, 503);

    private final Attempts attempts;

    /** With where refusals are kept. */
    public Failures(Attempts attempts) {
        this.attempts = attempts;
    }

    /** The page of a status that the server answers with. */
    @Open
    @RequestMapping("/error")
    String page(HttpServletRequest request, HttpServletResponse response, Model model) {
        Object given = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = given instanceof Integer code ? code : 404;
        response.setStatus(status);
        model.addAttribute("status", TOLD.contains(status) ? status : status < 500 ? 400 : 500);
        return "failure";
    }

    /** Nothing to show yet is no failure. */
    @ExceptionHandler(NothingYet.class)
    ModelAndView nothing(NothingYet nothing) {
        return new ModelAndView("nothing").addObject("nothing", nothing.key());
    }

    /** 404. */
    @ExceptionHandler({NotThere.class, MethodArgumentTypeMismatchException.class})
    void missing(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    /** 403, and a row of the audit. */
    @ExceptionHandler(Forbidden.class)
    void forbidden(Forbidden refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        SignedIn who = Gate.who(request);
        if (who != null) {
            attempts.refused(who.name(), request, String.valueOf(refused.getMessage()));
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /** 503. */
    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    void away(Exception failure, HttpServletResponse response) throws IOException {
        LOG.warn("the console found the database away", failure);
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
