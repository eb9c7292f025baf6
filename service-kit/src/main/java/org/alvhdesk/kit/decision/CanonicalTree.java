package org.alvhdesk.kit.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alvhdesk.approval.JsonValue;
import org.alvhdesk.contracts.rest.ProposalView;

/** Records to the value model of the canonicaliser: decimals become strings, times ISO-8601. */
public final class CanonicalTree {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          // A cost without what is traded has the bytes it had before schema 3.
          .addMixIn(ProposalView.Cost.class, GrossThatCameLater.class)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
          .build();

  private CanonicalTree() {}

  private interface GrossThatCameLater {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    BigDecimal grossAtLimitUsd();

    @JsonInclude(JsonInclude.Include.NON_NULL)
    Double grossShareOfNav();
  }

  /** {@code content}, a record of records, as it is signed. */
  public static JsonValue of(Object content) {
    return value(MAPPER.valueToTree(content));
  }

  private static JsonValue value(JsonNode node) {
    if (node.isNull()) {
      return new JsonValue.JsonNull();
    }
    if (node.isTextual()) {
      return JsonValue.of(node.textValue());
    }
    if (node.isBoolean()) {
      return new JsonValue.JsonBoolean(node.booleanValue());
    }
    if (node.isBigDecimal()) {
      return JsonValue.of(node.decimalValue());
    }
    if (node.isIntegralNumber()) {
      return JsonValue.of(node.longValue());
    }
    if (node.isNumber()) {
      return JsonValue.of(node.doubleValue());
    }
    if (node.isArray()) {
      List<JsonValue> elements = new ArrayList<>();
      node.forEach(element -> elements.add(value(element)));
      return JsonValue.array(elements);
    }
    Map<String, JsonValue> members = new HashMap<>();
    node.properties().forEach(member -> members.put(member.getKey(), value(member.getValue())));
    return new JsonValue.JsonObject(members);
  }
}
