package vn.tonghop.batch.red;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Batch would filter what this returns null for, in silence. */
final class DropsLines implements ItemProcessor<String, String> {
    @Override
    public @Nullable String process(String line) {
        return line.isBlank() ? null : line;
    }
}
