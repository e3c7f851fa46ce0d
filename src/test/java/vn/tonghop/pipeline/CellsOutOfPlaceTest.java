package vn.tonghop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.tonghop.pipeline.validate.LineOutcome;

/** Where cells stand in the wrong columns, no unit is proposed from them. */
class CellsOutOfPlaceTest {
    @Test
    void aLineWithSomethingUnderNoHeaderProposesNoUnit() {
        String text = "Đơn vị;;Tập thể, cá nhân;Đất hiến\nxã Tân Thành;;hộ;5 m2\nxã Tân Thành;x;hộ;5 m2\n";
        var outcomes = Reviews.outcomes(Reviews.pipeline(), text, "20");
        assertThat(((LineOutcome.Held) outcomes.get(1)).candidates()).contains("06250");
        LineOutcome.Held shifted = (LineOutcome.Held) outcomes.get(2);
        assertThat(Outcomes.codes(shifted)).isEqualTo("COLUMN_COUNT");
        assertThat(shifted.candidates()).isEmpty();
    }
}
