package vn.tonghop.web;

import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.Optional;
import vn.tonghop.store.database.PoolState;

/** All metrics as text: our own from the database and the pools, and the process's from Micrometer. */
final class Scrape implements AutoCloseable {
    /** The text format of Prometheus. */
    static final String TYPE = "text/plain;version=0.0.4;charset=utf-8";

    private final Watched watched;
    private final DatabaseSamples database;
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    Scrape(Watched watched) {
        this.watched = watched;
        this.database = new DatabaseSamples(watched.watching().store());
        registry.getPrometheusRegistry().register((MultiCollector) this::ours);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    String text() {
        return registry.scrape();
    }

    private MetricSnapshots ours() {
        Samples samples = new Samples();
        Optional<Samples> told = database.now();
        samples.add(Measured.DATABASE_UP, told.isPresent() ? 1 : 0);
        told.ifPresent(samples::addAll);
        for (PoolState pool : watched.pools().get()) {
            samples.add(Measured.POOL_ACTIVE, pool.active(), pool.name());
            samples.add(Measured.POOL_WAITING, pool.waiting(), pool.name());
            samples.add(Measured.POOL_MOST, pool.most(), pool.name());
        }
        return samples.snapshots();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
