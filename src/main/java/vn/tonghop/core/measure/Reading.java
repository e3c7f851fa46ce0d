package vn.tonghop.core.measure;

import java.util.List;

/** What a source text was read as. */
public sealed interface Reading {
    /**
     * The text has one meaning.
     *
     * @param amounts its amounts in the order printed: one, or several of different dimensions
     * @param values what it says those things are worth (trị giá, tương ứng): no amounts of their own, never added to
     *     any; mostly none
     */
    record Read(List<Amount> amounts, List<Amount> values) implements Reading {
        /** Amounts of which no value is said. */
        public Read(List<Amount> amounts) {
            this(amounts, List.of());
        }

        /** Copies the lists; there is at least one amount. */
        public Read {
            amounts = List.copyOf(amounts);
            values = List.copyOf(values);
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
     * @param values what it says a thing is worth, where it says nothing else; mostly none
     */
    record Unreadable(ReadingReason reason, List<Amount> values) implements Reading {
        /** A text that says no value either. */
        public Unreadable(ReadingReason reason) {
            this(reason, List.of());
        }

        /** Copies the values. */
        public Unreadable {
            values = List.copyOf(values);
        }
    }

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
