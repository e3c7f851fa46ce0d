package vn.tonghop.web.console.account;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.text.TextSafety;
import vn.tonghop.store.Store;

/** Keeps in the audit what was refused, and who logged in. */
public final class Attempts {
    private static final int LONGEST = 200;

    private final Store store;

    /** In that database. */
    public Attempts(Store store) {
        this.store = store;
    }

    /** Somebody logged in asked for what they may not. */
    public void refused(String actor, HttpServletRequest request, @Nullable Permission needed) {
        keep(
                actor,
                "open",
                shown(request.getRequestURI()),
                "refused",
                request.getMethod() + " needs " + (needed == null ? "nobody" : needed.name()));
    }

    /** The same, with what it was about. */
    public void refused(String actor, HttpServletRequest request, String what) {
        keep(actor, "open", shown(request.getRequestURI()), "refused", request.getMethod() + " " + what);
    }

    /** An event of an account or a login. */
    public void keep(String actor, String action, String subject, String outcome, String detail) {
        store.inTransaction(() -> {
            store.audit().event(shown(actor), action, shown(subject), outcome, detail);
            return true;
        });
    }

    /** What somebody sent, short and on one line. */
    static String shown(String text) {
        String line = TextSafety.visible(text);
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
