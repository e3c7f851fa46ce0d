package vn.tonghop.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every case of input-samples/cases, each under its own name. */
class SampleCasesTest {
    @Test
    void everyCaseIsRunHere() throws IOException {
        try (Stream<Path> folders = Files.list(SampleCase.CASES)) {
            assertThat(folders.map(folder -> String.valueOf(folder.getFileName())))
                    .containsExactlyInAnyOrderElementsOf(Stream.of(SampleCasesTest.class.getDeclaredClasses())
                            .map(nested -> nested.getSimpleName()
                                    .replaceAll("(?<=.)([A-Z])", "-$1")
                                    .toLowerCase(Locale.ROOT))
                            .toList());
        }
    }

    @Test
    void nothingIsExpectedOfWhatIsNotSent() throws IOException {
        try (Stream<Path> folders = Files.walk(SampleCase.SAMPLES)) {
            assertThat(folders.filter(Files::isDirectory)
                            .filter(folder ->
                                    String.valueOf(folder.getFileName()).startsWith("expected")))
                    .isNotEmpty()
                    .allMatch(folder -> Files.isDirectory(folder.resolveSibling(
                            String.valueOf(folder.getFileName()).replace("expected", "inbox"))));
        }
    }

    @Nested
    class ColumnTwice extends SampleContract {
        ColumnTwice() {
            super(SampleCase.named("column-twice"));
        }
    }

    @Nested
    class CutInsideQuotes extends SampleContract {
        CutInsideQuotes() {
            super(SampleCase.named("cut-inside-quotes"));
        }
    }

    @Nested
    class CutLastLine extends SampleContract {
        CutLastLine() {
            super(SampleCase.named("cut-last-line"));
        }
    }

    @Nested
    class EmptyFile extends SampleContract {
        EmptyFile() {
            super(SampleCase.named("empty-file"));
        }
    }

    @Nested
    class ExcelExport extends SampleContract {
        ExcelExport() {
            super(SampleCase.named("excel-export"));
        }
    }

    @Nested
    class FileBesideTheSenders extends SampleContract {
        FileBesideTheSenders() {
            super(SampleCase.named("file-beside-the-senders"));
        }
    }

    @Nested
    class HeaderOnly extends SampleContract {
        HeaderOnly() {
            super(SampleCase.named("header-only"));
        }
    }

    @Nested
    class NewerOfTwo extends SampleContract {
        NewerOfTwo() {
            super(SampleCase.named("newer-of-two"));
        }
    }

    @Nested
    class UnitColumn extends SampleContract {
        UnitColumn() {
            super(SampleCase.named("unit-column"));
        }
    }

    @Nested
    class SlippedLine extends SampleContract {
        SlippedLine() {
            super(SampleCase.named("slipped-line"));
        }
    }

    @Nested
    class ColumnOff extends SampleContract {
        ColumnOff() {
            super(SampleCase.named("column-off"));
        }
    }

    @Nested
    class OlderCodes extends SampleContract {
        OlderCodes() {
            super(SampleCase.named("older-codes"));
        }
    }

    @Nested
    class MixedCodes extends SampleContract {
        MixedCodes() {
            super(SampleCase.named("mixed-codes"));
        }
    }

    @Nested
    class UndecidedCode extends SampleContract {
        UndecidedCode() {
            super(SampleCase.named("undecided-code"));
        }
    }

    @Nested
    class NotACsv extends SampleContract {
        NotACsv() {
            super(SampleCase.named("not-a-csv"));
        }
    }

    @Nested
    class NothingToReport extends SampleContract {
        NothingToReport() {
            super(SampleCase.named("nothing-to-report"));
        }
    }

    @Nested
    class ProvinceHomonym extends SampleContract {
        ProvinceHomonym() {
            super(SampleCase.named("province-homonym"));
        }
    }

    @Nested
    class SameBytesTwice extends SampleContract {
        SameBytesTwice() {
            super(SampleCase.named("same-bytes-twice"));
        }
    }

    @Nested
    class StrayQuotationMark extends SampleContract {
        StrayQuotationMark() {
            super(SampleCase.named("stray-quotation-mark"));
        }
    }

    @Nested
    class SumLineAmongItsParts extends SampleContract {
        SumLineAmongItsParts() {
            super(SampleCase.named("sum-line-among-its-parts"));
        }
    }

    @Nested
    class TwoParts extends SampleContract {
        TwoParts() {
            super(SampleCase.named("two-parts"));
        }
    }

    @Nested
    class PrintedForm extends SampleContract {
        PrintedForm() {
            super(SampleCase.named("printed-form"));
        }
    }

    @Nested
    class SubtotalDiffers extends SampleContract {
        SubtotalDiffers() {
            super(SampleCase.named("subtotal-differs"));
        }
    }

    @Nested
    class UnknownSender extends SampleContract {
        UnknownSender() {
            super(SampleCase.named("unknown-sender"));
        }
    }

    @Nested
    class Workbook extends SampleContract {
        Workbook() {
            super(SampleCase.named("workbook"));
        }
    }
}
