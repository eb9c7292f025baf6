package org.alvhdesk.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.alvhdesk.strategy.rules.document.ExecutedParameters;
import org.alvhdesk.strategy.rules.document.RuleKind;

/** Any single corrupted field of any shipped document is refused at its own path. */
class CorruptedFileProperties {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A field: its owner and its name there. */
  private record Place(ObjectNode owner, String name, String path) {
    JsonNode value() {
      return owner.get(name);
    }
  }

  private static JsonNode document(int i) {
    try {
      return JSON.readTree(
          RuleLibrary.shippedText(RuleLibrary.SHIPPED.get(i % RuleLibrary.SHIPPED.size())));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Place> places(JsonNode root) {
    List<Place> places = new ArrayList<>();
    collect(root, "$", places);
    return places;
  }

  private static void collect(JsonNode node, String path, List<Place> places) {
    if (node instanceof ObjectNode object) {
      object
          .fieldNames()
          .forEachRemaining(
              name -> {
                places.add(new Place(object, name, path + "." + name));
                collect(object.get(name), path + "." + name, places);
              });
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        collect(array.get(i), path + "[" + i + "]", places);
      }
    }
  }

  private static List<Problem> problems(JsonNode corrupted) {
    RuleFileException refused =
        catchThrowableOfType(
            RuleFileException.class,
            () -> RuleFile.read("corrupted.json", corrupted.toPrettyString()));
    assertThat(refused).isNotNull();
    assertThat(refused.problems())
        .allSatisfy(
            p -> {
              assertThat(p.line()).isPositive();
              assertThat(p.message()).isNotBlank();
              assertThat(refused.getMessage()).contains(p.path());
            });
    return refused.problems();
  }

  @Property(tries = 400)
  void aMissingField(@ForAll @IntRange(max = 16) int file, @ForAll @IntRange(max = 99999) int at) {
    JsonNode root = document(file);
    Place place = pick(root, at);
    if (place.name().equals("variant")) {
      return; // The one field that may be missing; a wrong one is refused below.
    }
    place.owner().remove(place.name());

    assertThat(problems(root)).extracting(Problem::path).contains(place.path());
  }

  @Property(tries = 400)
  void aFieldOfTheWrongType(
      @ForAll @IntRange(max = 16) int file,
      @ForAll @IntRange(max = 99999) int at,
      @ForAll @IntRange(max = 4) int type) {
    JsonNode root = document(file);
    Place place = pick(root, at);
    JsonNode before = place.value();
    JsonNode wrong =
        switch (type) {
          case 0 -> JSON.nullNode();
          case 1 -> before.isTextual() ? JSON.getNodeFactory().numberNode(7) : wrongText();
          case 2 -> before.isBoolean() ? wrongText() : JSON.getNodeFactory().booleanNode(true);
          case 3 -> before.isArray() ? JSON.createObjectNode() : JSON.createArrayNode();
          default ->
              before.isObject() ? JSON.createArrayNode() : JSON.createObjectNode().put("x", 1);
        };
    place.owner().set(place.name(), wrong);

    assertThat(problems(root))
        .extracting(Problem::path)
        .anySatisfy(path -> assertThat(path).startsWith(place.path()));
  }

  private static JsonNode wrongText() {
    return JSON.getNodeFactory().textNode("wrong");
  }

  @Property(tries = 200)
  void aBlankText(@ForAll @IntRange(max = 16) int file, @ForAll @IntRange(max = 99999) int at) {
    JsonNode root = document(file);
    List<Place> texts = places(root).stream().filter(p -> p.value().isTextual()).toList();
    Place place = texts.get(at % texts.size());
    place.owner().put(place.name(), "  ");

    assertThat(problems(root)).extracting(Problem::path).contains(place.path());
  }

  @Property(tries = 200)
  void anUnknownField(@ForAll @IntRange(max = 16) int file, @ForAll @IntRange(max = 99999) int at) {
    JsonNode root = document(file);
    Place place = pick(root, at);
    place.owner().put(place.name() + "X", "stray");

    assertThat(problems(root)).extracting(Problem::path).contains(place.path() + "X");
  }

  @Property(tries = 300)
  void aNumberOutsideItsRange(
      @ForAll @IntRange(max = 16) int file,
      @ForAll @IntRange(max = 99999) int at,
      @ForAll boolean above) {
    JsonNode root = document(file);
    List<Place> values =
        places(root).stream()
            .filter(p -> p.name().equals("value") && p.value().isNumber())
            .toList();
    if (values.isEmpty()) {
      return; // A document of choices only.
    }
    Place place = values.get(at % values.size());
    JsonNode range = place.owner().get("range");
    place
        .owner()
        .put(
            "value",
            above
                ? range.get("max").decimalValue().add(java.math.BigDecimal.ONE)
                : range.get("min").decimalValue().subtract(java.math.BigDecimal.ONE));

    assertThat(problems(root))
        .anySatisfy(
            p -> {
              assertThat(p.path()).isEqualTo(place.path());
              assertThat(p.message())
                  .contains("outside")
                  .contains(range.get("min").decimalValue().toPlainString())
                  .contains(range.get("max").decimalValue().toPlainString());
            });
  }

  @Property(tries = 300)
  void aWordThatIsNoneOfThoseAllowed(
      @ForAll @IntRange(max = 16) int file, @ForAll @IntRange(max = 99999) int at) {
    JsonNode root = document(file);
    List<Place> words =
        places(root).stream()
            .filter(p -> p.value().isTextual())
            .filter(p -> !List.of("title", "label", "says").contains(p.name()))
            .filter(p -> !p.path().contains("sources["))
            .toList();
    Place place = words.get(at % words.size());
    place.owner().put(place.name(), "no Such-Word!");

    assertThat(problems(root)).extracting(Problem::path).contains(place.path());
  }

  @Property(tries = 200)
  void aParameterThatClaimsAnEngineItDoesNotHave(
      @ForAll @IntRange(max = 16) int file, @ForAll @IntRange(max = 99999) int at) {
    JsonNode root = document(file);
    RuleKind kind = RuleKind.valueOf(root.get("kind").asText());
    List<Place> flags =
        places(root).stream()
            .filter(p -> p.name().equals("executed"))
            .filter(p -> !ExecutedParameters.of(kind).contains(p.owner().get("name").asText()))
            .toList();
    Assume.that(!flags.isEmpty());
    Place place = flags.get(at % flags.size());
    place.owner().put("executed", true);

    assertThat(problems(root)).extracting(Problem::path).containsExactly(place.path());
  }

  private static Place pick(JsonNode root, int at) {
    List<Place> places = places(root);
    return places.get(at % places.size());
  }
}
