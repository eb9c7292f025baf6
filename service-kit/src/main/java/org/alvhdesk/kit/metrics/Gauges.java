package org.alvhdesk.kit.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Gauges over {@link Reading}s: one for each name and set of tags, made at its first figure. */
@ApplicationScoped
public class Gauges {
  private record Id(String name, Tags tags) {}

  private final MeterRegistry registry;
  private final MetricsConfig config;
  private final Map<Id, Reading> readings = new ConcurrentHashMap<>();

  Gauges(MeterRegistry registry, MetricsConfig config) {
    this.registry = registry;
    this.config = config;
  }

  /**
   * Notes a figure.
   *
   * @param name with dots, beginning with {@code alvh.}
   * @param unit base unit such as {@code seconds}, which Prometheus appends to the name; or null
   * @param help one sentence for people
   * @param tags of few values each
   */
  public void set(String name, String unit, String help, Tags tags, double value) {
    readings.computeIfAbsent(new Id(name, tags), id -> register(id, unit, help)).set(value);
  }

  private Reading register(Id id, String unit, String help) {
    Reading reading = new Reading(config.keep(), System::nanoTime);
    Gauge.builder(id.name, reading, Reading::value)
        .tags(id.tags)
        .baseUnit(unit)
        .description(help)
        .register(registry);
    return reading;
  }
}
