package org.alvhdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alvhdesk.approval.JsonValue.JsonArray;
import org.alvhdesk.approval.JsonValue.JsonBoolean;
import org.alvhdesk.approval.JsonValue.JsonNull;
import org.alvhdesk.approval.JsonValue.JsonNumber;
import org.alvhdesk.approval.JsonValue.JsonObject;
import org.alvhdesk.approval.JsonValue.JsonString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {
  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    // RFC 8785, appendix B
    "0000000000000000, 0",
    "8000000000000000, 0",
    "0000000000000001, 5e-324",
    "8000000000000001, -5e-324",
    "7fefffffffffffff, 1.7976931348623157e+308",
    "ffefffffffffffff, -1.7976931348623157e+308",
    "4340000000000000, 9007199254740992",
    "c340000000000000, -9007199254740992",
    "4430000000000000, 295147905179352830000",
    "44b52d02c7e14af5, 9.999999999999997e+22",
    "44b52d02c7e14af6, 1e+23",
    "44b52d02c7e14af7, 1.0000000000000001e+23",
    "444b1ae4d6e2ef4e, 999999999999999700000",
    "444b1ae4d6e2ef4f, 999999999999999900000",
    "444b1ae4d6e2ef50, 1e+21",
    "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
    "3eb0c6f7a0b5ed8d, 0.000001",
    "41b3de4355555553, 333333333.3333332",
    "41b3de4355555554, 333333333.33333325",
    "41b3de4355555555, 333333333.3333333",
    "41b3de4355555556, 333333333.3333334",
    "41b3de4355555557, 333333333.33333343",
    "becbf647612f3696, -0.0000033333333333333333",
    "43143ff3c1cb0959, 1424953923781206.2",
    // ours: a price, a volatility, small and large round numbers
    "40311eb851eb851f, 17.12",
    "3fc70a3d70a3d70a, 0.18",
    "4024000000000000, 10",
    "4059000000000000, 100",
    "3fe0000000000000, 0.5"
  })
  void writesNumbersAsEcmaScript_whenGivenTheirBits(String bits, String expected) {
    double value = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
    assertThat(CanonicalJson.text(JsonValue.of(value))).isEqualTo(expected);
  }

  @Test
  void sortsMembersByUtf16_whenNamesAreThoseOfTheRfc() {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    members.put("\u20ac", JsonValue.of("Euro Sign"));
    members.put("\r", JsonValue.of("Carriage Return"));
    members.put("\ufb33", JsonValue.of("Hebrew Letter Dalet With Dagesh"));
    members.put("1", JsonValue.of("One"));
    members.put("\ud83d\ude00", JsonValue.of("Emoji: Grinning Face"));
    members.put("\u0080", JsonValue.of("Control"));
    members.put("\u00f6", JsonValue.of("Latin Small Letter O With Diaeresis"));
    assertThat(CanonicalJson.text(new JsonObject(members)))
        .isEqualTo(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                + "\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
  }

  @Test
  void escapesOnlyWhatItMust_whenTextHasControls() {
    assertThat(CanonicalJson.text(JsonValue.of("\u20ac$\u000f\nA'B\"\\\\\"/\t\b\f\u007f")))
        .isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\\t\\b\\f\u007f\"");
  }

  @Test
  void hashesAsKnown_whenContentIsFixed() {
    // printf '{}' | sha256sum
    assertThat(ContentHash.of(CanonicalJson.bytes(new JsonObject(Map.of()))))
        .isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    // printf '{"cost":"124.40","legs":[{"quantity":4,"strike":24.5}],"ok":true,"x":null}' |
    // sha256sum
    JsonValue content =
        new JsonObject(
            Map.of(
                "legs",
                JsonValue.array(
                    List.of(
                        new JsonObject(
                            Map.of("strike", JsonValue.of(24.5), "quantity", JsonValue.of(4L))))),
                "cost",
                JsonValue.of(new BigDecimal("124.40")),
                "x",
                new JsonNull(),
                "ok",
                new JsonBoolean(true)));
    assertThat(CanonicalJson.text(content))
        .isEqualTo(
            "{\"cost\":\"124.40\",\"legs\":[{\"quantity\":4,\"strike\":24.5}],\"ok\":true,\"x\":null}");
    assertThat(ContentHash.of(CanonicalJson.bytes(content)))
        .isEqualTo("da5a5415bac120871b37fcfa945dc77d5abaa8a627c07f0fda4f2c9ba5fd812e");
  }

  @Test
  void refuses_whenAValueHasNoJsonForm() {
    assertThatThrownBy(() -> JsonValue.of(Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> JsonValue.of(Double.POSITIVE_INFINITY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> JsonValue.of("\ud83d")).hasMessageContaining("surrogate");
    assertThatThrownBy(() -> new JsonObject(Map.of("\ude00", new JsonNull())))
        .hasMessageContaining("surrogate");
    assertThatThrownBy(() -> JsonValue.of(1L << 53)).hasMessageContaining("2^53");
  }

  @Property(tries = 5000)
  void readsBackTheSameDouble_whenWritten(@ForAll long bits) {
    double value = Double.longBitsToDouble(bits);
    if (Double.isFinite(value)) {
      assertThat(Double.parseDouble(CanonicalJson.number(value))).isEqualTo(value + 0.0);
    }
  }

  @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
  void changesTheHash_whenOneThingChanges(
      @ForAll("objects") JsonValue content, @ForAll int where, @ForAll int how) {
    JsonValue changed = mutate(content, Math.floorMod(where, size(content)), how);
    assertThat(ContentHash.of(CanonicalJson.bytes(changed)))
        .isNotEqualTo(ContentHash.of(CanonicalJson.bytes(content)));
  }

  @Provide
  Arbitrary<JsonValue> objects() {
    return json(3).filter(JsonObject.class::isInstance);
  }

  private static Arbitrary<JsonValue> json(int depth) {
    Arbitrary<String> text = Arbitraries.strings().ascii().ofMaxLength(6);
    Arbitrary<JsonValue> leaf =
        Arbitraries.oneOf(
            text.map(JsonValue::of),
            Arbitraries.doubles().between(-1e9, 1e9).map(JsonValue::of),
            Arbitraries.of(true, false).map(JsonBoolean::new),
            Arbitraries.just(new JsonNull()));
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<JsonValue> inner = json(depth - 1);
    return Arbitraries.oneOf(
        Arbitraries.maps(text, inner).ofMaxSize(4).map(JsonObject::new),
        inner.list().ofMaxSize(4).map(JsonArray::new),
        Arbitraries.maps(text, inner).ofMinSize(1).ofMaxSize(4).map(JsonObject::new));
  }

  private static int size(JsonValue value) {
    return switch (value) {
      case JsonObject object ->
          1 + object.members().values().stream().mapToInt(CanonicalJsonTest::size).sum();
      case JsonArray array -> 1 + array.elements().stream().mapToInt(CanonicalJsonTest::size).sum();
      default -> 1;
    };
  }

  /** The same value with node number {@code at} (depth first) changed. */
  private static JsonValue mutate(JsonValue value, int at, int how) {
    if (at == 0) {
      return switch (value) {
        case JsonNull nothing -> JsonValue.of(0.5);
        case JsonBoolean bool -> new JsonBoolean(!bool.value());
        case JsonNumber number ->
            JsonValue.of(number.value() == 0 ? 1 : Math.nextUp(number.value()));
        case JsonString string ->
            JsonValue.of(string.text() + (char) ('a' + Math.floorMod(how, 26)));
        case JsonArray array -> {
          List<JsonValue> more = new ArrayList<>(array.elements());
          more.add(Math.floorMod(how, more.size() + 1), new JsonNull());
          yield new JsonArray(more);
        }
        case JsonObject object -> {
          Map<String, JsonValue> more = new HashMap<>(object.members());
          more.put("added-" + how, new JsonNull());
          yield new JsonObject(more);
        }
      };
    }
    int left = at - 1;
    if (value instanceof JsonObject object) {
      Map<String, JsonValue> members = new HashMap<>(object.members());
      for (var member : object.members().entrySet()) {
        int size = size(member.getValue());
        if (left < size) {
          members.put(member.getKey(), mutate(member.getValue(), left, how));
          return new JsonObject(members);
        }
        left -= size;
      }
    }
    if (value instanceof JsonArray array) {
      List<JsonValue> elements = new ArrayList<>(array.elements());
      for (int i = 0; i < elements.size(); i++) {
        int size = size(elements.get(i));
        if (left < size) {
          elements.set(i, mutate(elements.get(i), left, how));
          return new JsonArray(elements);
        }
        left -= size;
      }
    }
    throw new IllegalStateException("no node " + at);
  }
}
