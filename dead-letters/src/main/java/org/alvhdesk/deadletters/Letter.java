package org.alvhdesk.deadletters;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A record that was put aside, as it stands in a topic of dead letters.
 *
 * @param id where it stands there
 * @param key of the record, or null
 * @param value of the record, or null
 * @param headers in their order: those of the record, then those of {@link LetterHeaders}
 */
@SuppressWarnings("ArrayRecordComponent") // bytes as Kafka gives them; letters are never compared
public record Letter(LetterId id, byte[] key, byte[] value, List<Field> headers) {
  private static final Pattern TRACE = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-.*");

  /**
   * A header.
   *
   * @param value may be null
   */
  public record Field(String name, byte[] value) {
    /** Its bytes as UTF-8; empty when it has none. */
    public String text() {
      return value == null ? "" : new String(value, StandardCharsets.UTF_8);
    }
  }

  /** Copies the list. */
  public Letter {
    headers = List.copyOf(headers);
  }

  /** Why it was put aside. */
  public Optional<String> reason() {
    return header(LetterHeaders.REASON);
  }

  /** When it was put aside, as written. */
  public Optional<String> putAsideAt() {
    return header(LetterHeaders.AT);
  }

  /** Id of the event: what the consumer's inbox knows it by. */
  public Optional<String> eventId() {
    return header("ce_id");
  }

  /** Type of the event. */
  public Optional<String> type() {
    return header("ce_type");
  }

  /** Id of the trace that wrote the event: 32 hexadecimal digits (W3C Trace Context). */
  public Optional<String> traceId() {
    return header("traceparent")
        .map(TRACE::matcher)
        .filter(Matcher::matches)
        .map(trace -> trace.group(1));
  }

  /** Key as UTF-8; empty without one. */
  public String keyText() {
    return key == null ? "" : new String(key, StandardCharsets.UTF_8);
  }

  /** The last header of this name. */
  public Optional<String> header(String name) {
    return headers.reversed().stream()
        .filter(h -> h.name().equals(name))
        .findFirst()
        .map(Field::text);
  }

  /**
   * Where the record stood before it was put aside.
   *
   * @throws DeadLetterException when the letter does not say, or says something else than the topic
   *     it is in: then nothing tells where it belongs
   */
  public LetterId origin() {
    LetterId origin =
        header(LetterHeaders.ORIGIN)
            .map(LetterId::parse)
            .orElseThrow(
                () ->
                    new DeadLetterException(
                        id
                            + " has no header "
                            + LetterHeaders.ORIGIN
                            + ": no service put it here"));
    if (!id.topic().startsWith(origin.topic() + ".")) {
      throw new DeadLetterException(
          id + " says that it comes from " + origin + ", which has its letters elsewhere");
    }
    return origin;
  }

  /** The headers of the record itself: what is sent again. */
  public List<Field> ownHeaders() {
    return headers.stream().filter(h -> !LetterHeaders.isOwn(h.name())).toList();
  }
}
