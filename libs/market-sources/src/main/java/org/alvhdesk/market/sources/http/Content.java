package org.alvhdesk.market.sources.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alvhdesk.market.sources.FetchFailure;
import org.alvhdesk.market.sources.FetchFailure.Kind;

/** The content that a request expects; an answer of another kind is refused before it is kept. */
public enum Content {
  JSON("JSON", "application/json", List.of("json", "text/plain", "octet-stream")),
  CSV("CSV", "text/csv", List.of("csv", "text/plain", "octet-stream", "excel", "comma-separated"));

  private static final int LOOKED_AT = 512;

  private final String title;
  private final String accept;
  private final List<String> types;

  Content(String title, String accept, List<String> types) {
    this.title = title;
    this.accept = accept;
    this.types = types;
  }

  /** Value of the Accept header. */
  String accept() {
    return accept;
  }

  /**
   * What is wrong with an answer; empty when nothing is.
   *
   * @param type of the content as the provider says, empty when it does not
   */
  Optional<FetchFailure> problem(String type, byte[] body) {
    String named = type.toLowerCase(Locale.ROOT);
    String start =
        new String(body, 0, Math.min(body.length, LOOKED_AT), StandardCharsets.UTF_8)
            .replace("\uFEFF", "")
            .strip();
    if (start.isEmpty()) {
      return failure(Kind.TRUNCATED, "an empty answer instead of " + title);
    }
    if (named.contains("html") || start.startsWith("<")) {
      return failure(
          Kind.WRONG_CONTENT,
          "a web page instead of "
              + title
              + ": the address has moved, or the provider asks for a login or a consent");
    }
    if (!named.isEmpty() && types.stream().noneMatch(named::contains)) {
      return failure(Kind.WRONG_CONTENT, "content of type " + type + " instead of " + title);
    }
    return this == JSON ? incompleteJson(start, body) : Optional.empty();
  }

  private Optional<FetchFailure> incompleteJson(String start, byte[] body) {
    char first = start.charAt(0);
    if (first != '{' && first != '[') {
      return failure(Kind.WRONG_CONTENT, "an answer that is no JSON");
    }
    int end = body.length - 1;
    while (end > 0 && body[end] <= ' ') {
      end--;
    }
    return body[end] == (first == '{' ? '}' : ']')
        ? Optional.empty()
        : failure(Kind.TRUNCATED, "JSON that breaks off after " + body.length + " bytes");
  }

  private static Optional<FetchFailure> failure(Kind kind, String words) {
    return Optional.of(FetchFailure.of(kind, words));
  }
}
