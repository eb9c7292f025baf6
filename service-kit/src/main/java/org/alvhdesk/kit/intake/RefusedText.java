package org.alvhdesk.kit.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** A text of a body that is not taken; the message follows the name of its field. */
public final class RefusedText extends JsonMappingException {
  private static final long serialVersionUID = 1L;

  RefusedText(JsonParser parser, String fault) {
    super(parser, fault);
  }
}
