package org.alvhdesk.market.files.chain;

import com.fasterxml.jackson.databind.JsonNode;

/** Reading JSON trees. */
final class Jsons {
  private Jsons() {}

  /** The number or text under {@code key} as text; empty when absent or null. */
  static String number(JsonNode node, String key) {
    JsonNode value = node.path(key);
    return value.isMissingNode() || value.isNull() ? "" : value.asText();
  }
}
