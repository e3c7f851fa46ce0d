package vn.tonghop.batch.red;

import org.springframework.batch.infrastructure.item.ItemProcessor;

/** A processor that drops nothing; no rule is broken by it, though its name ends as no other may. */
final class KeepsLinesProcessor implements ItemProcessor<String, String> {
    @Override
    public String process(String line) {
        return line;
    }
}
