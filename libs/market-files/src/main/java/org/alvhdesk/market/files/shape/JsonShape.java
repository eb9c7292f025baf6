package org.alvhdesk.market.files.shape;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** One shape of JSON that providers publish. */
public interface JsonShape {
  /** The shape in a few words, for error messages. */
  String describes();

  /**
   * What the document says, or empty when it is not of this shape.
   *
   * @throws Unclear when it is of this shape but does not say what it is about
   */
  Optional<Findings> read(Hints hints, JsonNode root);
}
