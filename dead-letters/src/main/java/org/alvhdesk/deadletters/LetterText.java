package org.alvhdesk.deadletters;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Dead letters as lines for a terminal. Control characters of a record never reach it. */
final class LetterText {
  private static final int MOST_BYTES = 20_000;

  private LetterText() {}

  /** A table of topics: how many letters, how many open. */
  static String boxes(List<BoxState> boxes) {
    if (boxes.isEmpty()) {
      return "no dead letters\n";
    }
    String row = "%-" + width(boxes) + "s %6s %6s  %-24s %s%n";
    StringBuilder text =
        new StringBuilder(
            String.format(row, "TOPIC", "OPEN", "ALL", "OLDEST OPEN", "REASON OF IT / LAST DEED"));
    for (BoxState box : boxes) {
      String about = box.oldestOpen().flatMap(Letter::reason).orElse(box.last());
      text.append(
          String.format(
              row,
              name(box),
              box.open(),
              box.all(),
              oneLine(box.oldestOpen().flatMap(Letter::putAsideAt).orElse("-")),
              oneLine(about)));
    }
    return text.toString();
  }

  private static int width(List<BoxState> boxes) {
    return boxes.stream().mapToInt(b -> name(b).length()).max().orElse(0);
  }

  private static String name(BoxState box) {
    return box.partition() == 0 ? box.topic() : box.topic() + "-" + box.partition();
  }

  /** One line a letter. */
  static String lines(List<Letter> letters, Predicate<Letter> open) {
    return letters.stream()
        .map(
            l ->
                String.format(
                    "%s  %s  %s  event %s  %s%n",
                    l.id(),
                    open.test(l) ? "open" : "done",
                    oneLine(l.putAsideAt().orElse("-")),
                    oneLine(l.eventId().orElse("-")),
                    oneLine(l.reason().orElse("no reason given"))))
        .collect(Collectors.joining());
  }

  /** Everything of one letter. */
  static String whole(Letter letter, boolean open) {
    StringBuilder text = new StringBuilder();
    field(text, "letter", letter.id() + (open ? ", open" : ", dealt with"));
    field(text, "came from", letter.header(LetterHeaders.ORIGIN).orElse("unknown"));
    field(text, "put aside", letter.putAsideAt().orElse("unknown"));
    field(text, "reason", letter.reason().orElse("none given"));
    field(text, "event", letter.eventId().orElse("none") + typeOf(letter));
    field(text, "trace", letter.traceId().orElse("none"));
    field(text, "key", letter.key() == null ? "none" : content(letter.key()).orElse("not UTF-8"));
    text.append("headers of the record\n");
    letter.ownHeaders().forEach(h -> field(text, "  " + h.name(), h.text()));
    text.append("value");
    if (letter.value() == null) {
      return text.append(": none\n").toString();
    }
    byte[] value = letter.value();
    text.append(", ").append(value.length).append(" bytes\n");
    return text.append(
            content(value)
                .map(LetterText::shortened)
                .orElseGet(
                    () ->
                        "not UTF-8; the first bytes: "
                            + HexFormat.ofDelimiter(" ")
                                .formatHex(value, 0, Math.min(64, value.length))))
        .append('\n')
        .toString();
  }

  private static String typeOf(Letter letter) {
    return letter.type().map(t -> " of type " + t).orElse("");
  }

  private static void field(StringBuilder text, String name, String value) {
    text.append(String.format("%-20s %s%n", name, oneLine(value)));
  }

  private static String shortened(String text) {
    return text.length() <= MOST_BYTES
        ? text
        : text.substring(0, MOST_BYTES) + "\n... " + (text.length() - MOST_BYTES) + " more";
  }

  /** The text of these bytes, if they are one; without anything that steers a terminal. */
  private static Optional<String> content(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes))
              .toString()
              .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "?"));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cc}+", " ");
  }
}
