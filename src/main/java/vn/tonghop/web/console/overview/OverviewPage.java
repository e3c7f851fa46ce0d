package vn.tonghop.web.console.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.tonghop.serve.FigureShare;
import vn.tonghop.serve.NightWatch;
import vn.tonghop.serve.NightWatch.NightState;
import vn.tonghop.serve.ReporterState;
import vn.tonghop.store.FigureView.Figure;
import vn.tonghop.store.FigureView.Selection;
import vn.tonghop.store.StatusView.ReleaseState;
import vn.tonghop.store.StatusView.RunState;
import vn.tonghop.store.Store;
import vn.tonghop.web.console.account.CurrentRegistry;
import vn.tonghop.web.console.account.Needs;
import vn.tonghop.web.console.account.Permission;
import vn.tonghop.web.console.layout.ChosenReview;
import vn.tonghop.web.console.layout.ConsoleWork;
import vn.tonghop.web.console.layout.Forms;
import vn.tonghop.web.console.layout.NothingYet;

/** The review at a glance: who reported, what is held and why, the figures, the release, the nights. */
@Controller
public final class OverviewPage {
    private static final int RUNS = 3;

    private final Store store;
    private final CurrentRegistry registry;

    /** Over that work. */
    public OverviewPage(ConsoleWork work, CurrentRegistry registry) {
        this.store = work.reads();
        this.registry = registry;
    }

    /** Where the console begins. */
    @Needs(Permission.SEE)
    @GetMapping("/")
    String start() {
        return "redirect:/overview";
    }

    /** The page. */
    @Needs(Permission.SEE)
    @GetMapping("/overview")
    String overview(ChosenReview review, Model model, Forms forms) {
        List<ReporterState> reporters = ReporterState.all(
                store,
                review.id(),
                registry.now().orElseThrow(() -> new NothingYet("layout.noReview")),
                store.status().submissions(review.id()));
        model.addAttribute("review", review.name().in(forms.messages().locale()));
        model.addAttribute("others", others(review, forms));
        model.addAttribute(
                "tiles", reporters.stream().map(unit -> tile(unit, forms)).toList());
        model.addAttribute("counts", counts(reporters, forms));
        model.addAttribute(
                "deadline",
                reporters.stream()
                        .map(unit -> forms.day(unit.unit().deadline()))
                        .findFirst()
                        .orElse(null));
        Map<String, Long> reasons = store.heldLines().reasons(review.id());
        model.addAttribute(
                "heldTotal",
                forms.number(
                        reasons.values().stream().mapToLong(Long::longValue).sum()));
        model.addAttribute("reasons", reasons(reasons, forms));
        model.addAttribute("figures", figures(review, forms));
        model.addAttribute("release", release(review, forms));
        model.addAttribute(
                "runs",
                store.status().runs(review.id(), RUNS).stream()
                        .map(run -> run(run, forms))
                        .toList());
        model.addAttribute(
                "nights",
                new NightWatch(store)
                        .states(review.id(), store.triggers().now()).stream()
                                .map(night -> night(night, forms))
                                .toList());
        return "overview";
    }

    private List<Other> others(ChosenReview review, Forms forms) {
        return store.reviews().ids().stream()
                .filter(id -> !id.equals(review.id()))
                .map(id -> new Other(
                        id, store.reviews().name(id).in(forms.messages().locale())))
                .toList();
    }

    private static Tile tile(ReporterState reporter, Forms forms) {
        return new Tile(
                reporter.unit().unitCode(),
                forms.unit(reporter.unit().unitKind(), reporter.unit().unitName()),
                reporter.state().word(),
                forms.text("status." + reporter.state().word()),
                reporter.unit().reported()
                        ? forms.text(
                                "status.lines",
                                forms.number(reporter.unit().accepted()),
                                forms.number(reporter.unit().held()))
                        : null);
    }

    /** How many are in each state, in the order of the states. */
    private static List<Count> counts(List<ReporterState> reporters, Forms forms) {
        List<Count> counts = new ArrayList<>();
        for (ReporterState.State state : ReporterState.State.values()) {
            long units =
                    reporters.stream().filter(unit -> unit.state() == state).count();
            if (units > 0) {
                counts.add(new Count(state.word(), forms.number(units), forms.text("status." + state.word())));
            }
        }
        return counts;
    }

    private static List<Reason> reasons(Map<String, Long> reasons, Forms forms) {
        long most = reasons.values().stream().mapToLong(Long::longValue).max().orElse(1);
        return reasons.entrySet().stream()
                .map(reason -> new Reason(
                        reason.getKey(),
                        forms.text("reason." + reason.getKey()),
                        forms.number(reason.getValue()),
                        Math.max(1, Math.round(100.0 * reason.getValue() / most))))
                .toList();
    }

    private List<Line> figures(ChosenReview review, Forms forms) {
        if (review.release().isEmpty()) {
            return List.of();
        }
        List<Figure> figures = store.figures()
                .figures(new Selection(review.id(), review.release().get(), "province", null, null));
        return figures.stream()
                .map(figure -> new Line(
                        figure.unitCode(),
                        figure.indicator(),
                        forms.name(figure.indicatorNameVi(), figure.indicatorNameEn()),
                        forms.words(figure.quantity(), figure.dimension())
                                + FigureShare.percent(figure, figures)
                                        .map(percent -> " (" + forms.number(percent) + " %)")
                                        .orElse(""),
                        forms.text(
                                "figures.coverage",
                                Integer.toString(figure.reported()),
                                Integer.toString(figure.expected())),
                        figure.reported() < figure.expected()))
                .toList();
    }

    private @Nullable Current release(ChosenReview review, Forms forms) {
        Optional<ReleaseState> current = store.status().releases(review.id()).stream()
                .filter(ReleaseState::current)
                .findFirst();
        return current.map(release -> new Current(
                        release.release(),
                        forms.text("releases.state." + release.state()),
                        forms.time(release.madeAt()),
                        forms.number(release.submissions())))
                .orElse(null);
    }

    private static Run run(RunState run, Forms forms) {
        return new Run(
                run.run(),
                run.state(),
                forms.text("status.run." + run.state()),
                forms.time(run.startedAt()),
                run.release()
                        .map(number -> forms.text("releases.number", number))
                        .orElse(forms.text("status.norelease")));
    }

    private static Night night(NightState night, Forms forms) {
        Optional<RunState> run = night.runs().values().stream().findFirst();
        return new Night(
                night.schedule(),
                night.missed(),
                night.due().map(forms::time).orElse(null),
                run.map(RunState::run).orElse(null),
                run.map(got -> forms.text("status.run." + got.state())).orElse(null),
                night.next().map(forms::time).orElse(null));
    }

    /** Another review. */
    record Other(String id, String name) {}

    /** One who must report. */
    record Tile(
            String code,
            String name,
            String state,
            String words,
            @Nullable String lines) {}

    /** How many are in a state. */
    record Count(String state, String units, String words) {}

    /** How many lines are held for a reason; the share of the longest bar, 1 to 100. */
    record Reason(String code, String words, String lines, long share) {}

    /** A figure of the province. */
    record Line(String unit, String indicator, String name, String words, String coverage, boolean partial) {}

    /** The current release. */
    record Current(int number, String state, String madeAt, String submissions) {}

    /** A run. */
    record Run(long number, String state, String words, String startedAt, String release) {}

    /** The last night that was due, and the next. */
    record Night(
            String schedule,
            boolean missed,
            @Nullable String due,
            @Nullable Long run,
            @Nullable String runState,
            @Nullable String next) {}
}
