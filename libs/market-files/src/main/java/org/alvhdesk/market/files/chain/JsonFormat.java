package org.alvhdesk.market.files.chain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.alvhdesk.market.chain.ParsedChain;

/** One shape of JSON. */
interface JsonFormat {
  /** The shape in a few words, for error messages. */
  String describes();

  /** The chain, or empty when the tree is not of this shape. */
  Optional<ParsedChain> parse(JsonNode root);
}
