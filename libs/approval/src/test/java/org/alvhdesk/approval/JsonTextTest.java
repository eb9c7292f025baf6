package org.alvhdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {
  @ParameterizedTest(name = "{index}: {0}")
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[",
        "\"",
        "\"\\",
        "\"\\u12",
        "\"\\u12G4\"",
        "\"\\x\"",
        "\"\t\"",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{a:1}",
        "{\"a\":1 \"b\":2}",
        "[1,]",
        "[,1]",
        "[1 2]",
        "[1]]",
        "nul",
        "True",
        "01",
        "1.",
        ".5",
        "+1",
        "-",
        "1e",
        "1e+",
        "0x10",
        "NaN",
        "Infinity",
        "1e309",
        "'a'",
        "1 // one",
        "\u00a01"
      })
  void refuses_whatIsNoJson(String text) {
    assertThatThrownBy(() -> JsonText.read(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest(name = "{index}: {0}")
  @ValueSource(strings = {"{\"a\":1,\"a\":1}", "{\"a\":1,\"\\u0061\":2}"})
  void refuses_aMemberTwice(String text) {
    assertThatThrownBy(() -> JsonText.read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("twice");
  }

  @Test
  void refuses_loneSurrogates_andWhatIsNotUtf8_andTooDeepNesting() {
    assertThatThrownBy(() -> JsonText.read("\"\\ud83d\""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("surrogate");
    assertThatThrownBy(() -> JsonText.read(new byte[] {'"', (byte) 0xc3, '"'}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("UTF-8");
    assertThat(JsonText.read("[" + "[],".repeat(300) + "[]]")).isNotNull();
    assertThatThrownBy(() -> JsonText.read("[".repeat(201) + "]".repeat(201)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("deep");
  }

  @Test
  void saysWhere() {
    assertThatThrownBy(() -> JsonText.read("{\"a\": [1, oops]}"))
        .hasMessageContaining("character 11");
  }

  @Property
  void readsBackAnyText(@ForAll String text) {
    if (StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      assertThat(JsonText.read(CanonicalJson.bytes(JsonValue.of(text))))
          .isEqualTo(JsonValue.of(text));
    }
  }

  @Property
  void readsBackAnyNumber(@ForAll double number) {
    assertThat(JsonText.read(CanonicalJson.bytes(JsonValue.of(number))))
        .isEqualTo(JsonValue.of(number + 0.0));
  }
}
