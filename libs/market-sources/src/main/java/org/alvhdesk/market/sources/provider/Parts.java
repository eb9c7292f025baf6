package org.alvhdesk.market.sources.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.market.sources.FetchFailure;
import org.alvhdesk.market.sources.FetchFailure.Kind;
import org.alvhdesk.market.sources.FetchProblem;
import org.alvhdesk.market.sources.http.PoliteHttp;
import org.alvhdesk.market.sources.http.Resource;

/** JSON of providers that give one chain in several answers. */
final class Parts {
  static final ObjectMapper MAPPER = JsonMapper.builder().build();

  private Parts() {}

  /** Fetches {@code resource} and reads it. */
  static JsonNode fetch(Resource resource, PoliteHttp http) throws FetchProblem {
    try {
      return MAPPER.readTree(http.part(resource));
    } catch (JsonProcessingException e) {
      throw new FetchProblem(
          FetchFailure.of(
              Kind.WRONG_CONTENT,
              resource.address() + " gave JSON that cannot be read: " + e.getOriginalMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A list of one may come without its brackets, a list of none as null. */
  static List<JsonNode> list(JsonNode node) {
    if (node.isArray()) {
      List<JsonNode> all = new ArrayList<>();
      node.forEach(all::add);
      return all;
    }
    return node.isMissingNode() || node.isNull() ? List.of() : List.of(node);
  }

  static byte[] bytes(JsonNode tree) {
    try {
      return MAPPER.writeValueAsBytes(tree);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static FetchProblem wrong(Resource resource, String what) {
    return new FetchProblem(FetchFailure.of(Kind.WRONG_CONTENT, resource.address() + " " + what));
  }
}
