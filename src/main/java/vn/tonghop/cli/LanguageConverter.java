package vn.tonghop.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Takes the two languages there are: vi, en. */
final class LanguageConverter implements ITypeConverter<String> {
    @Override
    public String convert(String word) {
        if (word.equals("vi") || word.equals("en")) {
            return word;
        }
        throw new TypeConversionException("'" + word + "' is none of vi, en");
    }
}
