package vn.tonghop.catalog;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.core.definition.LimitSetting;
import vn.tonghop.core.definition.LimitSettings;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;

/**
 * What {@code jobs/limits.yaml} says; where there is no such file, the usual limits hold.
 *
 * @param settings the limits; the usual ones where anything is wrong
 * @param findings all that is wrong, in the order of the file; empty where it is right
 */
public record LimitsFile(LimitSettings settings, List<Finding> findings) {
    /** Its name. */
    public static final String NAME = "limits.yaml";

    /** Copies the findings. */
    public LimitsFile {
        findings = List.copyOf(findings);
    }

    /** Reads it from its folder, where it need not be. */
    public static LimitsFile readIfThere(Path jobs) {
        Path file = jobs.resolve(NAME);
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                ? read(file)
                : new LimitsFile(LimitSettings.USUAL, List.of());
    }

    /** Reads it; never throws for what the file is or says, nor where there is none. */
    public static LimitsFile read(Path file) {
        String name = String.valueOf(file.getFileName());
        Findings findings = new Findings(name);
        Map<LimitSetting, Long> set = new EnumMap<>(LimitSetting.class);
        try {
            YamlTree.of(Files.readAllBytes(file), findings)
                    .map(root -> new Cursor(name, root, findings).fields(Section.LIMITS))
                    .ifPresent(fields -> fields.all().forEach(field -> read(field, set)));
        } catch (IOException e) {
            findings.add(FindingCode.DEFINITION_FILE_MISSING, file.toString());
        }
        return findings.isEmpty()
                ? new LimitsFile(new LimitSettings(set), List.of())
                : new LimitsFile(LimitSettings.USUAL, findings.inOrder());
    }

    private static void read(Fields.Field field, Map<LimitSetting, Long> set) {
        LimitSetting setting = LimitSetting.of(field.name()).orElse(null);
        BigDecimal number = setting == null ? null : field.value().number();
        if (setting == null || number == null) {
            return;
        }
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        if (!whole
                || number.compareTo(BigDecimal.ONE) < 0
                || number.compareTo(BigDecimal.valueOf(setting.most())) > 0) {
            field.value()
                    .refuse(
                            FindingCode.DEFINITION_LIMIT_OUT_OF_RANGE,
                            number.toPlainString(),
                            setting.key(),
                            Long.toString(setting.most()));
            return;
        }
        set.put(setting, number.longValueExact());
    }
}
