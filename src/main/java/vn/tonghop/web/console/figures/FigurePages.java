package vn.tonghop.web.console.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.serve.FigureShare;
import vn.tonghop.store.FigureSourcesView.Part;
import vn.tonghop.store.FigureView.Contribution;
import vn.tonghop.store.FigureView.Figure;
import vn.tonghop.store.FigureView.IndicatorName;
import vn.tonghop.store.FigureView.Selection;
import vn.tonghop.store.Store;
import vn.tonghop.web.console.account.CurrentRegistry;
import vn.tonghop.web.console.account.Needs;
import vn.tonghop.web.console.account.Permission;
import vn.tonghop.web.console.account.Permissions;
import vn.tonghop.web.console.account.SignedIn;
import vn.tonghop.web.console.layout.ChosenReview;
import vn.tonghop.web.console.layout.ConsoleWork;
import vn.tonghop.web.console.layout.Forms;
import vn.tonghop.web.console.layout.NotThere;
import vn.tonghop.web.console.layout.NothingYet;

/** The figures of a release: those of a unit, one of them among the units in it, and the lines it rests on. */
@Controller
public final class FigurePages {
    private static final int PAGE = 50;

    private final Store store;
    private final CurrentRegistry registry;
    private final Permissions permissions;

    /** Over that work. */
    public FigurePages(ConsoleWork work, CurrentRegistry registry, Permissions permissions) {
        this.store = work.reads();
        this.registry = registry;
        this.permissions = permissions;
    }

    /** The figures of a unit; of the province where none is said. */
    @Needs(Permission.SEE)
    @GetMapping("/figures")
    String unit(
            ChosenReview review,
            @RequestParam Optional<Integer> release,
            @RequestParam Optional<String> unit,
            Model model,
            Forms forms) {
        Scope scope = scope(review, release, unit);
        frame(scope, model, forms);
        List<Figure> figures = store.figures()
                .figures(new Selection(
                        review.id(), scope.release(), null, scope.unit().code(), null));
        model.addAttribute(
                "figures",
                figures.stream().map(figure -> row(figure, figures, forms)).toList());
        model.addAttribute(
                "children",
                children(scope).stream()
                        .map(child -> new Link(child.code(), child.fullName()))
                        .toList());
        return "figures";
    }

    /** One figure: how the units in it make it up, and what was sent. */
    @Needs(Permission.SEE)
    @GetMapping("/figures/of")
    String figure(
            SignedIn who,
            ChosenReview review,
            @RequestParam Optional<Integer> release,
            @RequestParam Optional<String> unit,
            @RequestParam String indicator,
            @RequestParam(defaultValue = "0") int skipped,
            Model model,
            Forms forms) {
        Scope scope = scope(review, release, unit);
        IndicatorName name = indicator(scope, indicator);
        frame(scope, model, forms);
        model.addAttribute("indicator", indicator);
        model.addAttribute("indicatorName", forms.name(name.vi(), name.en()));
        model.addAttribute(
                "indicators",
                store.figures().indicators(review.id(), scope.release()).stream()
                        .map(other -> new Link(other.id(), forms.name(other.vi(), other.en())))
                        .toList());
        Map<String, Figure> byUnit =
                store.figures().figures(new Selection(review.id(), scope.release(), null, null, indicator)).stream()
                        .collect(Collectors.toMap(Figure::unitCode, Function.identity()));
        Figure own = byUnit.get(scope.unit().code());
        model.addAttribute("figure", own == null ? null : row(own, List.of(own), forms));
        model.addAttribute("children", bars(scope, byUnit, forms));
        boolean isReached = permissions.reaches(who, scope.unit().id(), scope.day());
        model.addAttribute("reached", isReached);
        if (isReached && own != null) {
            sources(scope, indicator, own, Math.max(0, skipped), model, forms);
        }
        return "figure";
    }

    private void sources(Scope scope, String indicator, Figure own, int skipped, Model model, Forms forms) {
        List<Part> parts = store.figureSources()
                .parts(scope.review(), scope.release(), scope.unit().code(), indicator, skipped, PAGE + 1);
        model.addAttribute(
                "parts",
                parts.stream()
                        .limit(PAGE)
                        .map(part -> new Source(
                                part.receipt(),
                                part.file(),
                                part.folder(),
                                forms.number(part.observations()),
                                forms.words(part.quantity(), own.dimension())))
                        .toList());
        model.addAttribute("earlier", skipped == 0 ? null : Math.max(0, skipped - PAGE));
        model.addAttribute("later", parts.size() > PAGE ? skipped + PAGE : null);
        if (own.observations() <= PAGE) {
            List<Row> rows = new ArrayList<>();
            for (Part part : parts) {
                rows.addAll(rows(scope, indicator, part.receipt(), 0, PAGE, forms, own));
            }
            model.addAttribute("lines", rows);
        }
    }

    /** The lines of one submission that a figure rests on, a page at a time. */
    @Needs(Permission.SEE)
    @GetMapping("/figures/lines")
    String lines(
            SignedIn who,
            ChosenReview review,
            @RequestParam Optional<Integer> release,
            @RequestParam Optional<String> unit,
            @RequestParam String indicator,
            @RequestParam String submission,
            @RequestParam(defaultValue = "0") long after,
            Model model,
            Forms forms) {
        Scope scope = scope(review, release, unit);
        permissions.requireUnit(who, scope.unit().id(), scope.day());
        IndicatorName name = indicator(scope, indicator);
        frame(scope, model, forms);
        Figure own = store
                .figures()
                .figures(new Selection(
                        review.id(), scope.release(), null, scope.unit().code(), indicator))
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotThere("figure"));
        List<Row> rows = rows(scope, indicator, submission, Math.max(0, after), PAGE + 1, forms, own);
        model.addAttribute("indicator", indicator);
        model.addAttribute("indicatorName", forms.name(name.vi(), name.en()));
        model.addAttribute("submission", submission);
        model.addAttribute("lines", rows.stream().limit(PAGE).toList());
        model.addAttribute(
                "later", rows.size() > PAGE ? Long.toString(rows.get(PAGE - 1).line()) : null);
        return "figure-lines";
    }

    private List<Row> rows(
            Scope scope, String indicator, String receipt, long after, int most, Forms forms, Figure own) {
        return store
                .figureSources()
                .lines(scope.review(), scope.release(), scope.unit().code(), indicator, receipt, after, most)
                .stream()
                .map(line -> row(scope, line, own, forms))
                .toList();
    }

    private static Row row(Scope scope, Contribution line, Figure own, Forms forms) {
        return new Row(
                line.submission(),
                line.file(),
                line.line(),
                line.cell().filter(cell -> line.sheet().isPresent()).orElse(null),
                line.text(),
                forms.words(line.quantity(), own.dimension()),
                scope.registry().resolve(line.unitCode(), scope.day()).stream()
                                .findFirst()
                                .map(UnitVersion::fullName)
                                .orElse(line.unitName())
                        + " (" + line.unitCode() + ")",
                line.contributor().orElse(""));
    }

    private List<Child> bars(Scope scope, Map<String, Figure> byUnit, Forms forms) {
        List<UnitVersion> units = children(scope).stream()
                .filter(unit -> !unit.isBody() || byUnit.containsKey(unit.code()))
                .toList();
        BigDecimal largest = Bar.largest(units.stream()
                .map(unit -> byUnit.get(unit.code()))
                .flatMap(Stream::ofNullable)
                .map(Figure::quantity)
                .toList());
        return units.stream()
                .map(unit -> {
                    Figure figure = byUnit.get(unit.code());
                    return figure == null
                            ? new Child(unit.code(), unit.fullName(), null, null, null)
                            : new Child(
                                    unit.code(),
                                    unit.fullName(),
                                    forms.words(figure.quantity(), figure.dimension()),
                                    coverage(figure, forms),
                                    Bar.of(figure.quantity(), largest));
                })
                .toList();
    }

    private List<UnitVersion> children(Scope scope) {
        return Stream.concat(
                        scope.registry().childrenOn(scope.unit().id(), scope.day()).stream(),
                        scope.registry().bodiesOf(scope.unit().id(), scope.day()).stream()
                                .filter(UnitVersion::worksInItsPlace))
                .toList();
    }

    private IndicatorName indicator(Scope scope, String indicator) {
        return store.figures().indicators(scope.review(), scope.release()).stream()
                .filter(known -> known.id().equals(indicator))
                .findFirst()
                .orElseThrow(() -> new NotThere("indicator"));
    }

    private void frame(Scope scope, Model model, Forms forms) {
        List<Link> above = new ArrayList<>();
        List<UnitVersion> chain = scope.registry().ancestorsOn(scope.unit().id(), scope.day());
        for (int i = chain.size() - 1; i > 0; i--) {
            above.add(new Link(chain.get(i).code(), chain.get(i).fullName()));
        }
        model.addAttribute("above", above);
        model.addAttribute("unit", scope.unit().code());
        model.addAttribute("unitName", scope.unit().fullName());
        model.addAttribute("release", scope.release());
        model.addAttribute("current", scope.isCurrent());
        model.addAttribute("reviewId", scope.review());
        model.addAttribute(
                "reviewName",
                store.reviews().name(scope.review()).in(forms.messages().locale()));
    }

    private static FigureRow row(Figure figure, List<Figure> unit, Forms forms) {
        BigDecimal upper = figure.quantity().upper();
        return new FigureRow(
                figure.indicator(),
                forms.name(figure.indicatorNameVi(), figure.indicatorNameEn()),
                forms.words(figure.quantity(), figure.dimension())
                        + FigureShare.percent(figure, unit)
                                .map(percent -> " (" + forms.number(percent) + " %)")
                                .orElse(""),
                forms.number(figure.quantity().lower()),
                forms.number(figure.quantity().stated()),
                upper == null ? null : forms.number(upper),
                forms.unit(figure.dimension()),
                forms.number(figure.observations()),
                coverage(figure, forms),
                figure.reported() < figure.expected());
    }

    private static String coverage(Figure figure, Forms forms) {
        return forms.text("figures.coverage", Integer.toString(figure.reported()), Integer.toString(figure.expected()));
    }

    Scope scope(ChosenReview review, Optional<Integer> asked, Optional<String> unit) {
        int current = review.release().orElseThrow(() -> new NothingYet("layout.noRelease"));
        int release = asked.orElse(current);
        if (release < 1 || release > current) {
            throw new NotThere("release");
        }
        LocalDate day = store.figures().registryDate(review.id(), release);
        Registry known = registry.now().orElseThrow(() -> new NothingYet("layout.noReview"));
        UnitVersion version = unit.isPresent()
                ? known.resolve(unit.get(), day).stream().findFirst().orElseThrow(() -> new NotThere("unit"))
                : province(review.id(), release, known, day);
        return new Scope(review.id(), release, release == current, known, day, version);
    }

    /** The province the release has figures of. */
    private UnitVersion province(String review, int release, Registry known, LocalDate day) {
        return store.figures().figures(new Selection(review, release, "province", null, null)).stream()
                .findFirst()
                .flatMap(
                        figure -> known.resolve(figure.unitCode(), day).stream().findFirst())
                .orElseThrow(() -> new NothingYet("layout.noRelease"));
    }

    /** What a page is about. */
    record Scope(String review, int release, boolean isCurrent, Registry registry, LocalDate day, UnitVersion unit) {}

    /** Something to go to. */
    record Link(String code, String name) {}

    /** A figure in words and in numbers. */
    record FigureRow(
            String indicator,
            String name,
            String words,
            String lower,
            String stated,
            @Nullable String upper,
            String measure,
            String lines,
            String coverage,
            boolean partial) {}

    /** A unit in the one that is shown; null where it has no figure. */
    record Child(
            String code,
            String name,
            @Nullable String words,
            @Nullable String coverage,
            @Nullable Bar bar) {}

    /** A submission a figure rests on. */
    record Source(String receipt, String file, String folder, String lines, String words) {}

    /** A line a figure rests on. */
    record Row(
            String receipt,
            String file,
            long line,
            @Nullable String cell,
            String text,
            String words,
            String unit,
            String contributor) {}
}
