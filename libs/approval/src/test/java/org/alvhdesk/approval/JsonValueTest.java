package org.alvhdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alvhdesk.approval.JsonValue.JsonArray;
import org.alvhdesk.approval.JsonValue.JsonNull;
import org.alvhdesk.approval.JsonValue.JsonNumber;
import org.alvhdesk.approval.JsonValue.JsonObject;
import org.alvhdesk.approval.JsonValue.JsonString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonValueTest {
  private static final long LARGEST = (1L << 53) - 1;

  @Test
  void takesIntegers_asFarAsDoublesCountThem() {
    assertThat(JsonValue.of(LARGEST)).isEqualTo(new JsonNumber(9_007_199_254_740_991d));
    assertThat(JsonValue.of(-LARGEST)).isEqualTo(new JsonNumber(-9_007_199_254_740_991d));
    assertThatThrownBy(() -> JsonValue.of(LARGEST + 1))
        .hasMessageContaining("write it as text: 9007199254740992");
    assertThatThrownBy(() -> JsonValue.of(-LARGEST - 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void writesDecimalsInPlainNotation_withTheirScale() {
    assertThat(JsonValue.of(new BigDecimal("1.50E+4"))).isEqualTo(new JsonString("15000"));
    assertThat(JsonValue.of(new BigDecimal("0.10"))).isEqualTo(new JsonString("0.10"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ud83d\ude00", "a\ud83d\ude00", "\ud83d\ude00\ud83d\ude00b"})
  void takesPairs(String text) {
    assertThat(new JsonString(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ab\ud83d", "ab\ude00", "ab\ud83d\ud83d\ude00", "ab\ude00\ud83d"})
  void refusesHalfAPair_andSaysWhere(String text) {
    assertThatThrownBy(() -> new JsonString(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("text has a lone surrogate at 2");
  }

  @Test
  void staysWhatItIs_whenWhatItWasMadeOfChanges() {
    Map<String, JsonValue> members = new HashMap<>(Map.of("a", new JsonNull()));
    List<JsonValue> elements = new ArrayList<>(List.of(new JsonNull()));
    JsonObject object = new JsonObject(members);
    JsonValue array = JsonValue.array(elements);
    members.clear();
    elements.clear();

    assertThat(object.members()).containsOnlyKeys("a");
    assertThat(array).isEqualTo(new JsonArray(List.of(new JsonNull())));
    assertThatThrownBy(() -> object.members().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
