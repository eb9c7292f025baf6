package org.alvhdesk.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.alvhdesk.strategy.rules.document.RuleDocument;
import org.alvhdesk.strategy.rules.document.RuleKind;
import org.alvhdesk.strategy.rules.document.Side;
import org.alvhdesk.strategy.rules.document.Unit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The published schema says what the loader does, word for word. */
class SchemaTest {
  private JsonNode schema;

  @BeforeEach
  void read() throws IOException {
    schema = new ObjectMapper().readTree(getClass().getResource("rule-set.schema.json"));
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new LinkedHashSet<>();
    list.forEach(n -> texts.add(n.asText()));
    return texts;
  }

  private JsonNode definition(String name) {
    return schema.at("/$defs/" + name);
  }

  private static Set<String> fields(JsonNode object) {
    assertThat(object.get("additionalProperties").asBoolean(true)).isFalse();
    Set<String> fields = new TreeSet<>();
    object.get("properties").fieldNames().forEachRemaining(fields::add);
    return fields;
  }

  @Test
  void fieldsAreThoseOfTheLoader() {
    assertThat(fields(schema)).isEqualTo(new TreeSet<>(RuleFile.FIELDS));
    assertThat(fields(definition("source"))).isEqualTo(new TreeSet<>(RuleFile.SOURCE_FIELDS));
    assertThat(fields(definition("group"))).isEqualTo(new TreeSet<>(RuleFile.GROUP_FIELDS));
    JsonNode parameter = definition("parameter");
    assertThat(fields(parameter)).isEqualTo(new TreeSet<>(ParameterReader.FIELDS));
    assertThat(fields(parameter.at("/properties/range")))
        .isEqualTo(new TreeSet<>(ParameterReader.RANGE_FIELDS));
    assertThat(fields(parameter.at("/properties/citation")))
        .isEqualTo(new TreeSet<>(ParameterReader.CITATION_FIELDS));
  }

  @Test
  void onlyVariantRangeAndChoicesMayBeMissing() {
    Set<String> head = new TreeSet<>(RuleFile.FIELDS);
    head.removeAll(texts(schema.get("required")));
    assertThat(head).containsExactly("variant");
    Set<String> parameter = new TreeSet<>(ParameterReader.FIELDS);
    parameter.removeAll(texts(definition("parameter").get("required")));
    assertThat(parameter).containsExactly("choices", "range");
  }

  @Test
  void wordsAndPatternsAreThoseOfTheModel() {
    assertThat(texts(definition("parameter").at("/properties/unit/enum")))
        .containsExactlyElementsOf(Arrays.stream(Unit.values()).map(Unit::text).toList());
    assertThat(texts(schema.at("/properties/kind/enum")))
        .containsExactlyElementsOf(names(RuleKind.values()));
    assertThat(texts(definition("group").at("/properties/side/enum")))
        .containsExactlyElementsOf(names(Side.values()));
    assertThat(schema.at("/properties/schema/const").asInt()).isEqualTo(RuleDocument.SCHEMA);
    assertThat(schema.at("/properties/id/pattern").asText()).isEqualTo("^" + RuleDocument.ID + "$");
    assertThat(schema.at("/properties/version/pattern").asText())
        .isEqualTo("^" + RuleDocument.VERSION + "$");
    assertThat(schema.at("/properties/variant/pattern").asText())
        .isEqualTo("^" + RuleDocument.VARIANT + "$");
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }
}
