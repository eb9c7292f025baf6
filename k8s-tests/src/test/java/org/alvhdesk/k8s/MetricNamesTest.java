package org.alvhdesk.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import org.alvhdesk.k8s.code.MetricNames;
import org.junit.jupiter.api.Test;

class MetricNamesTest {

  @Test
  void findsTheSeriesInAnExpression() {
    assertThat(
            MetricNames.asked(
                "histogram_quantile(0.9, sum by (namespace, le)"
                    + " (rate(alvh_approval_latency_seconds_bucket{kind=\"hedge\"}[1d]))) > 14400"))
        .containsExactly("alvh_approval_latency_seconds_bucket");
    assertThat(
            MetricNames.asked(
                "sum(a_total unless a_total offset 10m) > 0 or b != b and on (namespace) max by (x) (c) == 1"))
        .containsExactly("a_total", "b", "c");
  }

  @Test
  void aTimerIsItsSeriesAndACounterItsWholeName() {
    var names = Overlay.CODE.metrics();
    assertThat(names.known("alvh_approval_latency_seconds_count")).isTrue();
    assertThat(names.known("alvh_approval_latency_seconds")).isFalse();
    assertThat(names.known("alvh_outbox_rows")).isTrue();
    assertThat(names.known("alvh_outbox_rows_count")).isFalse();
    assertThat(names.known("alvh_dead_letters")).isFalse();
  }
}
