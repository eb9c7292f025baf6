package org.alvhdesk.market.files.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Reading JSON trees. */
public final class Jsons {
  /** A complete SPX chain has about a million: bounds what a tree of many small nodes costs. */
  private static final long MAX_TOKENS = 8_000_000;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxTokenCount(MAX_TOKENS).build())
                  .build())
          .build();

  private Jsons() {}

  /**
   * The tree of {@code file}.
   *
   * @throws UnreadableText when it is no JSON, or nested deeper than any provider does
   */
  public static JsonNode tree(SourceFile file) {
    try {
      return MAPPER.readTree(file.text());
    } catch (JsonProcessingException e) {
      throw new UnreadableText(
          file.name() + " begins like JSON but is not: " + e.getOriginalMessage(), e);
    }
  }

  /** The number or text under {@code key} as text; empty when absent or null. */
  public static String number(JsonNode node, String key) {
    JsonNode value = node.path(key);
    return value.isMissingNode() || value.isNull() ? "" : value.asText();
  }
}
