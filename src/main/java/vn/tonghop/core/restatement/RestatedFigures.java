package vn.tonghop.core.restatement;

import java.time.LocalDate;
import java.util.List;

/**
 * Figures of one day's map on another's.
 *
 * @param day the day of the map
 * @param figures by level, code and indicator
 * @param undivided what could not be given to one unit
 */
public record RestatedFigures(LocalDate day, List<RestatedFigure> figures, List<Undivided> undivided) {
    /** Copies the lists. */
    public RestatedFigures {
        figures = List.copyOf(figures);
        undivided = List.copyOf(undivided);
    }
}
