package vn.tonghop.web;

import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.SummarySnapshot;
import io.prometheus.metrics.model.snapshots.SummarySnapshot.SummaryDataPointSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The values of one scrape, each under its metric and labels. */
final class Samples {
    private final Map<Measured, List<Sample>> samples = new EnumMap<>(Measured.class);

    void add(Measured measured, long value, String... labels) {
        put(measured, 1, (double) value, labels);
    }

    void add(Measured measured, Duration duration, String... labels) {
        put(measured, 1, seconds(duration), labels);
    }

    void add(Measured measured, Instant instant, String... labels) {
        put(measured, 1, instant.toEpochMilli() / 1000.0, labels);
    }

    /** Of a summary: how many there were, and what they come to together. */
    void add(Measured measured, long count, Duration together, String... labels) {
        put(measured, count, seconds(together), labels);
    }

    private void put(Measured measured, long count, double value, String... labels) {
        Labels named = Labels.of(measured.labels().toArray(String[]::new), labels);
        samples.computeIfAbsent(measured, any -> new ArrayList<>()).add(new Sample(named, count, value));
    }

    void addAll(Samples others) {
        others.samples.forEach((measured, values) ->
                samples.computeIfAbsent(measured, any -> new ArrayList<>()).addAll(values));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    MetricSnapshots snapshots() {
        Collection<MetricSnapshot> snapshots = new ArrayList<>();
        samples.forEach((measured, values) -> snapshots.add(snapshot(measured, values)));
        return new MetricSnapshots(snapshots);
    }

    private static MetricSnapshot snapshot(Measured measured, List<Sample> values) {
        return switch (measured.kind()) {
            case GAUGE -> {
                GaugeSnapshot.Builder gauge =
                        GaugeSnapshot.builder().name(measured.family()).help(measured.says());
                values.forEach(
                        sample -> gauge.dataPoint(new GaugeDataPointSnapshot(sample.value, sample.labels, null)));
                yield gauge.build();
            }
            case COUNTER -> {
                CounterSnapshot.Builder counter =
                        CounterSnapshot.builder().name(measured.family()).help(measured.says());
                values.forEach(sample ->
                        counter.dataPoint(new CounterDataPointSnapshot(sample.value, sample.labels, null, 0)));
                yield counter.build();
            }
            case SUMMARY -> {
                SummarySnapshot.Builder summary =
                        SummarySnapshot.builder().name(measured.family()).help(measured.says());
                values.forEach(sample -> summary.dataPoint(SummaryDataPointSnapshot.builder()
                        .count(sample.count)
                        .sum(sample.value)
                        .labels(sample.labels)
                        .build()));
                yield summary.build();
            }
        };
    }

    private record Sample(Labels labels, long count, double value) {}
}
