package vn.tonghop.web.console.releases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tonghop.core.measure.Quantity;
import vn.tonghop.store.ReleaseDiffView.Moved;
import vn.tonghop.store.StatusView.ReleaseState;
import vn.tonghop.web.console.account.Needs;
import vn.tonghop.web.console.account.Permission;
import vn.tonghop.web.console.layout.ChosenReview;
import vn.tonghop.web.console.layout.ConsoleWork;
import vn.tonghop.web.console.layout.Forms;
import vn.tonghop.web.console.layout.NotThere;

/** What differs between two releases, and of each figure the files that changed it: their shares add up to the change. */
@Controller
public final class ReleaseDiffPage {
    private static final List<String> LEVELS = List.of("province", "district", "commune", "body");

    private final ConsoleWork work;

    /** Over that work. */
    public ReleaseDiffPage(ConsoleWork work) {
        this.work = work;
    }

    /** The page; against the release before, where no other is asked for. */
    @Needs(Permission.SEE)
    @GetMapping("/releases/{to}/diff")
    String diff(
            ChosenReview review,
            @PathVariable int to,
            @RequestParam(required = false) Optional<Integer> from,
            @RequestParam(defaultValue = "province") String level,
            Model model,
            Forms forms) {
        List<Integer> known = work.reads().status().releases(review.id()).stream()
                .map(ReleaseState::release)
                .toList();
        int old = from.orElse(Math.max(1, to - 1));
        if (!known.contains(to) || !known.contains(old) || !LEVELS.contains(level)) {
            throw new NotThere("releases " + old + " and " + to);
        }
        Map<String, List<Moved>> figures = new LinkedHashMap<>();
        work.reads()
                .releaseDiff()
                .between(review.id(), old, to, level.toUpperCase(Locale.ROOT))
                .forEach(moved -> figures.computeIfAbsent(
                                moved.unitCode() + " " + moved.indicator(), any -> new ArrayList<>())
                        .add(moved));
        model.addAttribute("review", review.name().in(forms.messages().locale()));
        model.addAttribute("from", old);
        model.addAttribute("to", to);
        model.addAttribute("level", level);
        model.addAttribute("levels", LEVELS);
        model.addAttribute("known", known);
        model.addAttribute(
                "figures",
                figures.values().stream().map(moved -> changed(moved, forms)).toList());
        return "release-diff";
    }

    private static Changed changed(List<Moved> moved, Forms forms) {
        Moved first = moved.get(0);
        return new Changed(
                first.unitKind()
                        .map(kind -> forms.unit(kind, first.unitName().orElse(first.unitCode())))
                        .orElse(first.unitCode()),
                forms.name(first.nameVi(), first.nameEn()),
                words(first.before(), first, forms),
                words(first.after(), first, forms),
                difference(first.before(), first.after(), forms),
                moved.stream().map(one -> cause(one, forms)).toList());
    }

    private static Cause cause(Moved moved, Forms forms) {
        return new Cause(
                moved.oldReceipt().equals(moved.newReceipt())
                        ? moved.newReceipt().orElse("")
                        : moved.oldReceipt().orElse("–") + " → "
                                + moved.newReceipt().orElse("–"),
                moved.causes().stream()
                        .map(cause -> forms.text("diff.cause." + cause))
                        .collect(Collectors.joining(", ")),
                words(moved.from(), moved, forms),
                words(moved.to(), moved, forms),
                difference(moved.from(), moved.to(), forms));
    }

    private static @Nullable String words(Optional<Quantity> quantity, Moved of, Forms forms) {
        return quantity.map(known -> forms.words(known, of.dimension())).orElse(null);
    }

    /** Of the amounts as stated, with its sign; these add up exactly. */
    private static String difference(Optional<Quantity> before, Optional<Quantity> after, Forms forms) {
        BigDecimal difference = stated(after).subtract(stated(before));
        String sign = difference.signum() > 0 ? "+" : difference.signum() < 0 ? "−" : "";
        return sign + forms.number(difference.abs());
    }

    private static BigDecimal stated(Optional<Quantity> quantity) {
        return quantity.map(Quantity::stated).orElse(BigDecimal.ZERO);
    }

    /** A figure that changed, with the files that changed it; null where it is in one release only. */
    record Changed(
            String unit,
            String indicator,
            @Nullable String before,
            @Nullable String after,
            String difference,
            List<Cause> causes) {}

    /** A file's share of a change. */
    record Cause(
            String file,
            String words,
            @Nullable String before,
            @Nullable String after,
            String difference) {}
}
