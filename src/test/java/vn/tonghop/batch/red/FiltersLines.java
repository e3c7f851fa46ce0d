package vn.tonghop.batch.red;

import org.springframework.batch.infrastructure.item.function.PredicateFilteringItemProcessor;

/** One of Batch's own ways to drop a line. */
record FiltersLines(PredicateFilteringItemProcessor<String> filter) {}
