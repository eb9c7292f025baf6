package org.alvhdesk.k8s.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KubernetesYamlTest {

  @ParameterizedTest
  @ValueSource(strings = {"true", "yes", "on", "off", "No", "FALSE"})
  void takesWordsForTruthValuesAsKubectlDoes(String word) {
    assertThat(value(word).isBoolean()).isTrue();
    assertThat(value("'" + word + "'").isTextual()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"42", "0440", "0x1F"})
  void takesDigitsForNumbers(String number) {
    assertThat(value(number).isIntegralNumber()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-21", "12:30", "640Mi", "10.0.0.1", "v1", "nobody", "1e"})
  void leavesTextsAlone(String text) {
    assertThat(value(text).asText()).isEqualTo(text);
    assertThat(value(text).isTextual()).isTrue();
  }

  @Test
  void followsReferencesWithinADocument() {
    var document = KubernetesYaml.documents("{ a: &it { b: 1 }, c: *it }").getFirst();
    assertThat(document.at("/c/b").asInt()).isEqualTo(1);
  }

  @Test
  void refusesAKeyThatStandsTwice() {
    assertThatThrownBy(() -> Manifests.parse("kind: A\nmetadata: { x: 1, x: 2 }", "a.yaml"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a.yaml")
        .hasMessageContaining("duplicate key");
  }

  private static JsonNode value(String text) {
    return KubernetesYaml.documents("value: " + text).getFirst().path("value");
  }
}
