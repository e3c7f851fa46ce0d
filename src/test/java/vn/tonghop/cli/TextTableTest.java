package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How rows are laid out. */
class TextTableTest {
    @Test
    void columnsStandUnderEachOther() {
        TextTable table = new TextTable().row("a", "bb", "c").row("aaa", "b", "c");
        assertThat(table.lines("  ")).containsExactly("  a    bb  c", "  aaa  b   c");
    }

    @Test
    void theWidestColumnIsWrappedWhereverItStands() {
        String wide = "khoảng 1.701.300.000 đồng, ít nhất 1.673.300.000 đồng và thêm nhiều chữ nữa cho dài";
        TextTable table =
                new TextTable().row("Số tiền ủng hộ", wide, "9 số liệu").row("x", "y", "z");
        assertThat(table.lines("  "))
                .hasSize(3)
                .allMatch(line -> line.length() <= TextTable.WIDTH)
                .first()
                .matches(line -> line.endsWith("9 số liệu"));
    }

    @Test
    void aWordIsNeverBrokenAndTheColumnsAfterItStayInLine() {
        String file = "dong-gop-thanh-pho-lang-son-va-cac-xa.csv:2";
        TextTable table =
                new TextTable().row(file, "x".repeat(30), "a b ".repeat(20)).row("f", "y", "z");
        int column = table.lines("").get(0).indexOf("xxx");
        assertThat(table.lines("")).allMatch(line -> line.length() <= TextTable.WIDTH);
        assertThat(table.lines("").get(table.lines("").size() - 1).indexOf('y')).isEqualTo(column);
    }
}
