package org.alvhdesk.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.alvhdesk.k8s.code.MetricLabels;
import org.alvhdesk.k8s.promql.Expression;
import org.alvhdesk.k8s.promql.Meaning;
import org.alvhdesk.k8s.promql.PromQl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromQlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "up",
        "sum by (a, b) (rate(x{c=~\"d|e\", f!=\"g\"}[1h30m])) / on (a) group_left (b) y > 0.5",
        "sum(x) without (a)",
        "-x + 2 ^ 3 ^ 2 * 1e3",
        "x unless x offset 10m or absent(y{a=\"b\"}) and (z > bool 1)",
        "topk(3, x)",
        "histogram_quantile(0.9, sum by (le) (increase(x_bucket[1d])))",
        "1 > bool 0"
      })
  void readsWhatPrometheusReads(String text) {
    assertThat(PromQl.parse(text)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x >",
        "x y",
        "sum by a (x)",
        "rate(x)",
        "x[5]",
        "x[5 minutes]",
        "x{a=b}",
        "x{a=\"b\"",
        "max(x]",
        "foo(x)",
        "x = 1",
        "1 and 2",
        "1 > 0",
        "rate(x[5m])[5m]",
        "sum(x, y)",
        "x > > 1",
        "x offset",
        "\"a\" + 1",
        "histogram_quantile(x, 0.9)",
        "(x",
        "x)",
        "x ; y"
      })
  void refusesWhatPrometheusRefuses(String text) {
    assertThatThrownBy(() -> PromQl.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void bindsAsPrometheusDoes() {
    var or = (Expression.Binary) PromQl.parse("a > 1 and b > 2 or c + d * e");
    assertThat(or.operator()).isEqualTo("or");
    assertThat(((Expression.Binary) or.left()).operator()).isEqualTo("and");
    assertThat(((Expression.Binary) or.right()).operator()).isEqualTo("+");
    assertThat(Meaning.isCondition(or)).isFalse();
    assertThat(Meaning.isCondition(((Expression.Binary) or).left())).isTrue();
  }

  @Test
  void knowsWhichLabelsAreLeft() {
    var meaning = new Meaning(MetricLabels.read(Overlay.ROOT), Set.of("hedge"));
    assertThat(meaning.labels(PromQl.parse("sum by (kind) (alvh_proposals_waiting)")))
        .containsExactly("kind");
    assertThat(
            meaning.labels(
                PromQl.parse(
                    "sum without (pod, instance, namespace, job) (alvh_proposals_waiting)")))
        .containsExactlyInAnyOrder("kind", "state");
    assertThat(meaning.labels(PromQl.parse("absent(up{job=\"hedge\"})"))).containsExactly("job");
    assertThat(meaning.wrong()).isEmpty();
    meaning.labels(PromQl.parse("alvh_proposals_waiting{kind=\"condors\"}"));
    assertThat(meaning.wrong()).hasSize(1);
  }
}
