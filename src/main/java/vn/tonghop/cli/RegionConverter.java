package vn.tonghop.cli;

import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import vn.tonghop.core.measure.MeasureRegion;

/** Takes a measures region by its code: bac-bo, trung-bo, nam-bo. */
final class RegionConverter implements ITypeConverter<MeasureRegion> {
    @Override
    public MeasureRegion convert(String code) {
        for (MeasureRegion region : MeasureRegion.values()) {
            if (region.code().equals(code)) {
                return region;
            }
        }
        throw new TypeConversionException("'" + code + "' is none of "
                + Arrays.stream(MeasureRegion.values()).map(MeasureRegion::code).toList());
    }
}
