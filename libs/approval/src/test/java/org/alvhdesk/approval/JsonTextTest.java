package org.alvhdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        "\"\\u\uff11041\"",
        "\"\\u004g\"",
        "\"\u001f\"",
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

  @ParameterizedTest(name = "{0} at {1}: {2}")
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      value = {
        "{\"a\": [1, oops]}|11|neither a value nor the rest of a number",
        "[tru]|2|neither a value nor the rest of a number",
        "[|2|a value is missing",
        "{|2|the name of a member is missing",
        "{1:2}|2|the name of a member is missing",
        "{\"a\" 1}|6|':' is missing",
        "[1 2]|4|',' is missing",
        "[1}|3|',' is missing",
        "[1] [|5|something follows the value",
        "\"ab|4|a text does not end",
        "\"ab\\|5|a text does not end",
        "\"a\\x\"|5|there is no escape \\x",
        "\"\\u12|6|four hexadecimal digits follow \\u"
      })
  void saysWhatIsWrong_andWhere(String text, int at, String what) {
    assertThatThrownBy(() -> JsonText.read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not JSON at character " + at + ": " + what);
  }

  @Test
  void reads_whateverWayItIsWritten() {
    assertThat(
            CanonicalJson.text(
                JsonText.read("\t{ \"b\" : [ ] ,\r\n\"a\":[ true,false , null ] } ")))
        .isEqualTo("{\"a\":[true,false,null],\"b\":[]}");
    assertThat(CanonicalJson.text(JsonText.read("[-0,-0.5,1E2,1e+2,15e-1,10,9.0]")))
        .isEqualTo("[0,-0.5,100,100,1.5,10,9]");
    assertThat(JsonText.read("\" \\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\u00C9\\uaF09\""))
        .isEqualTo(JsonValue.of(" \"\\/\b\f\n\r\t\u00e9\u00c9\uaf09"));
  }

  @Test
  void countsHowDeepItIs_notHowMuchThereIs() {
    String deepest = "[".repeat(200) + "]".repeat(200);
    assertThat(CanonicalJson.text(JsonText.read(deepest))).isEqualTo(deepest);
    String inObject = "{\"a\":" + "[".repeat(199) + "]".repeat(199) + ",\"b\":{}}";
    assertThat(CanonicalJson.text(JsonText.read(inObject))).isEqualTo(inObject);
    assertThatThrownBy(() -> JsonText.read("{\"a\":" + deepest + "}"))
        .hasMessageContaining("nested more than 200 deep");
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
