package org.alvhdesk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;

class ReportTest {
  @Test
  @DisplayName("the ratio says how many times longer the peer takes; a figure may have no peer")
  void ratios() {
    Measure with =
        new Measure(
            "a.b",
            "us/chain",
            "A.ours",
            List.of(new Measure.Peer("Slow", "A.slow"), new Measure.Peer("Slower", "A.slower")));
    Measure without = new Measure("c.d", "ns/bar", "C.ours", List.of());
    Map<String, Double> nanos =
        Map.of("A.ours", 2_000.0, "A.slow", 9_000.0, "A.slower", 20_000.0, "C.ours", 7.0);
    Report report =
        new Report(
            "m", "j", "c", List.of(Report.result(with, nanos), Report.result(without, nanos)));
    JsonNode json = new ObjectMapper().valueToTree(report);
    JsonNode first = json.at("/results/0");
    assertThat(first.at("/value").asDouble()).isEqualTo(2);
    assertThat(first.at("/peer").asText()).isEqualTo("Slow");
    assertThat(first.at("/peerValue").asDouble()).isEqualTo(9);
    assertThat(first.at("/ratio").asDouble()).isEqualTo(4.5);
    assertThat(first.at("/others/0/ratio").asDouble()).isEqualTo(10);
    assertThat(json.at("/results/1/peer").isNull()).isTrue();
    assertThat(report.table()).contains("| a.b | 2.0 | us/chain | Slow | 9.0 | 4.5x |");
  }

  @Test
  @DisplayName("the median over rounds")
  void medians() {
    assertThat(Rounds.median(List.of(3.0, 1.0, 2.0))).isEqualTo(2);
    assertThat(Rounds.median(List.of(4.0, 1.0, 2.0, 3.0))).isEqualTo(2.5);
  }

  @Test
  @DisplayName("every figure names benchmarks that exist")
  void namesExist() throws ClassNotFoundException {
    for (Measure measure : Measure.ALL) {
      for (String name : measure.benchmarks()) {
        String type = name.substring(0, name.indexOf('.'));
        String method = name.substring(name.indexOf('.') + 1);
        Class<?> benchmark = Class.forName("org.alvhdesk.bench." + type);
        assertThat(Arrays.stream(benchmark.getDeclaredMethods()))
            .as(name)
            .anyMatch(m -> m.getName().equals(method) && m.isAnnotationPresent(Benchmark.class));
      }
    }
  }
}
