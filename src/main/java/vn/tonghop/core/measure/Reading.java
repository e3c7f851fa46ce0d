package vn.tonghop.core.measure;

import java.util.List;

/** What a source text was read as. */
public sealed interface Reading {
    /**
     * The text has one meaning.
     *
     * @param amounts its amounts in the order printed: one, or several of different dimensions
     */
    record Read(List<Amount> amounts) implements Reading {
        /** Copies the amounts; there is at least one. */
        public Read {
            amounts = List.copyOf(amounts);
            if (amounts.isEmpty()) {
                throw new IllegalArgumentException("a text that was read has an amount");
            }
        }
    }

    /**
     * The text has several plausible meanings; none is chosen.
     *
     * @param reason why
     * @param candidates what it may mean
     */
    record Ambiguous(ReadingReason reason, List<Amount> candidates) implements Reading {
        /** Copies the candidates. */
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * No number can be taken from the text.
     *
     * @param reason why
     */
    record Unreadable(ReadingReason reason) implements Reading {}

    /**
     * One amount.
     *
     * @param dimension what it is an amount of
     * @param quantity in the canonical unit of the dimension
     * @param qualifier how sure the text says it is
     * @param rule the id of the rule that read it, stable from version to version; with the evidence it rests on
     */
    record Amount(Dimension dimension, Quantity quantity, Qualifier qualifier, String rule) {}
}
