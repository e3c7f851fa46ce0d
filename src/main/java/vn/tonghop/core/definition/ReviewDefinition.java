package vn.tonghop.core.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.finding.Severity;
import vn.tonghop.core.period.Period;

/**
 * One review, as its file in jobs/reviews defines it.
 *
 * @param id stable name, the same as the file's without its ending
 * @param name for people
 * @param period the span of days it is about, half-open
 * @param registryDate the day whose reporting units hold
 * @param deadline the last day a submission is in time
 * @param province the code of the province on the registry date
 * @param reporters the codes of the units that must report, on the registry date
 * @param conventions how it reads what can be read in several ways
 * @param indicators what it measures, in the order they are printed
 * @param forms what it takes
 * @param totalWords the words that make a line a control total, not data
 * @param sheetWords the words by which headings, parts and footers are known
 * @param rules what it checks
 * @param examples lines and what must become of them
 * @param previous the id of the earlier review whose figures the slip guard compares with, or null
 * @param hash SHA-256 of the file's bytes, in hex
 */
public record ReviewDefinition(
        String id,
        LocalizedName name,
        Period period,
        LocalDate registryDate,
        LocalDate deadline,
        String province,
        List<String> reporters,
        Conventions conventions,
        List<Indicator> indicators,
        List<Form> forms,
        List<String> totalWords,
        SheetWords sheetWords,
        List<Rule> rules,
        List<Example> examples,
        @Nullable String previous,
        String hash) {
    /** Copies the lists. */
    public ReviewDefinition {
        reporters = List.copyOf(reporters);
        indicators = List.copyOf(indicators);
        forms = List.copyOf(forms);
        totalWords = List.copyOf(totalWords);
        rules = List.copyOf(rules);
        examples = List.copyOf(examples);
    }

    /** The indicator of that id. */
    public Optional<Indicator> indicator(String indicatorId) {
        return indicators.stream().filter(i -> i.id().equals(indicatorId)).findFirst();
    }

    /** The form of that id. */
    public Optional<Form> form(String formId) {
        return forms.stream().filter(f -> f.id().equals(formId)).findFirst();
    }

    /** What happens to a line that fails this check, or null where the review does not make it. */
    public @Nullable Severity severityOf(Rule.Kind kind) {
        return rules.stream()
                .filter(rule -> rule.kind() == kind)
                .map(Rule::severity)
                .findFirst()
                .orElse(null);
    }
}
