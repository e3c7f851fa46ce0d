package vn.tonghop.serve;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import vn.tonghop.store.FigureView.Figure;

/** A part as a share of its whole: the ratio of the two sums of one unit, where both are exact. */
public final class FigureShare {
    private FigureShare() {}

    /** In hundredths of the whole with one decimal, or empty where the figure is no part or one of both has bounds. */
    public static Optional<BigDecimal> percent(Figure figure, List<Figure> unit) {
        return figure.shareOf()
                .flatMap(whole -> unit.stream()
                        .filter(other -> other.indicator().equals(whole))
                        .findFirst())
                .filter(whole -> whole.quantity().isExact()
                        && figure.quantity().isExact()
                        && whole.quantity().stated().signum() > 0)
                .map(whole -> figure.quantity()
                        .stated()
                        .multiply(new BigDecimal(100))
                        .divide(whole.quantity().stated(), 1, RoundingMode.HALF_UP)
                        .stripTrailingZeros());
    }
}
