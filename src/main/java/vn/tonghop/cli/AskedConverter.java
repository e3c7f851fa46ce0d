package vn.tonghop.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Takes what is asked for in lower case: area, money, labour, count, auto. */
final class AskedConverter implements ITypeConverter<AskedDimension> {
    @Override
    public AskedDimension convert(String word) {
        for (AskedDimension asked : AskedDimension.values()) {
            if (asked.name().toLowerCase(Locale.ROOT).equals(word)) {
                return asked;
            }
        }
        throw new TypeConversionException("'" + word + "' is none of area, money, labour, count, auto");
    }
}
