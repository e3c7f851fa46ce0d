package vn.tonghop.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.definition.Conventions;
import vn.tonghop.core.definition.Example;
import vn.tonghop.core.definition.LocalizedName;
import vn.tonghop.core.definition.ReviewDefinition;
import vn.tonghop.core.definition.Rule;
import vn.tonghop.core.definition.SheetWords;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Severity;
import vn.tonghop.core.measure.MeasureRegion;
import vn.tonghop.core.measure.NumberConvention;
import vn.tonghop.core.period.Period;

/** Reads the whole of a review's file. */
final class ReviewReader {
    private ReviewReader() {}

    /** The definition, or null if anything was found wrong that leaves it without a part. */
    static @Nullable ReviewDefinition read(Cursor root, String fileName, String hash) {
        Fields fields = root.fields(Section.REVIEW);
        if (fields == null) {
            return null;
        }
        String id = fields.read("id", at -> id(at, fileName));
        LocalizedName name = fields.read("name", Cursor::localizedName);
        Period period = fields.read("period", ReviewDates::period);
        LocalDate registryDate = fields.read("registryDate", at -> ReviewDates.near(at, period));
        LocalDate deadline = fields.read("deadline", at -> ReviewDates.near(at, period));
        String province = fields.read("province", Cursor::unitCode);
        List<String> reporters = once(fields.items("reporters"), Cursor::unitCode);
        Conventions conventions = fields.read("conventions", ReviewReader::conventions);
        Indicators indicators = Indicators.read(fields.items("indicators"));
        Forms forms = Forms.read(fields.items("forms"), indicators);
        forms.checkAllCarried();
        List<String> totalWords = once(fields.items("totalWords"), Cursor::text);
        SheetWords sheetWords = sheetWords(fields);
        List<Rule> rules = rules(fields.items("rules"));
        List<Example> examples = new Examples(forms).read(fields.items("examples"));
        String previous = fields.read("previous", at -> previous(at, id));
        if (id == null
                || name == null
                || period == null
                || registryDate == null
                || deadline == null
                || province == null
                || conventions == null) {
            return null;
        }
        return new ReviewDefinition(
                id,
                name,
                period,
                registryDate,
                deadline,
                province,
                reporters,
                conventions,
                indicators.all(),
                forms.all(),
                totalWords,
                sheetWords,
                rules,
                examples,
                previous,
                hash);
    }

    private static SheetWords sheetWords(Fields fields) {
        SheetWords usual = SheetWords.DEFAULT;
        return new SheetWords(
                words(fields, "sectionWords", usual.sections()),
                words(fields, "partWords", usual.parts()),
                words(fields, "footerWords", usual.footers()));
    }

    private static List<String> words(Fields fields, String key, List<String> usual) {
        return fields.has(key) ? once(fields.items(key), Cursor::text) : usual;
    }

    private static @Nullable String id(Cursor at, String fileName) {
        String id = at.name();
        if (id != null && !fileName.equals(id + ReviewFile.ENDING)) {
            at.refuse(FindingCode.DEFINITION_ID_NOT_FILE_NAME, id, fileName, id + ReviewFile.ENDING);
        }
        return id;
    }

    private static @Nullable String previous(Cursor at, @Nullable String id) {
        String previous = at.name();
        if (previous != null && previous.equals(id)) {
            at.refuse(FindingCode.DEFINITION_PREVIOUS_IS_ITSELF, previous);
            return null;
        }
        return previous;
    }

    private static List<String> once(List<Cursor> items, Function<Cursor, @Nullable String> reading) {
        List<String> texts = new ArrayList<>();
        Once once = new Once();
        for (Cursor item : items) {
            String text = reading.apply(item);
            if (text != null && once.isNew(item, text)) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static @Nullable Conventions conventions(Cursor at) {
        Fields fields = at.fields(Section.CONVENTIONS);
        if (fields == null) {
            return null;
        }
        MeasureRegion region = fields.read("region", regionAt -> regionAt.oneOf(Words.REGIONS));
        NumberConvention numbers = fields.read("numbers", numbersAt -> numbersAt.oneOf(Words.NUMBERS));
        BigDecimal nearFrom = fields.read("nearFrom", ReviewReader::share);
        BigDecimal aboutWithin = fields.read("aboutWithin", ReviewReader::share);
        return region == null ? null : new Conventions(region, numbers, nearFrom, aboutWithin);
    }

    private static @Nullable BigDecimal share(Cursor at) {
        BigDecimal number = at.number();
        if (number != null && number.compareTo(BigDecimal.ONE) > 0) {
            at.refuse(FindingCode.DEFINITION_NOT_A_SHARE, number.toPlainString(), at.key());
            return null;
        }
        return number;
    }

    private static List<Rule> rules(List<Cursor> items) {
        List<Rule> rules = new ArrayList<>();
        Once once = new Once();
        for (Cursor item : items) {
            Fields fields = item.fields(Section.RULE);
            if (fields == null) {
                continue;
            }
            Rule.Kind kind = fields.read("check", at -> {
                Rule.Kind known = at.oneOf(Words.CHECKS);
                return known != null && once.isNew(at, at.source()) ? known : null;
            });
            Severity severity = fields.read("severity", at -> at.oneOf(Words.SEVERITIES));
            if (kind != null && severity != null) {
                rules.add(new Rule(kind, severity));
            }
        }
        return rules;
    }
}
