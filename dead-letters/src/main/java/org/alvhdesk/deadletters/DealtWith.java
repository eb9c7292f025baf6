package org.alvhdesk.deadletters;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which letters of a partition somebody has dealt with. It is kept as the committed offset of the
 * group {@code alvh-dlq} and, because people decide about letters in no order, as the text that
 * Kafka keeps beside it: {@code done 5,7-9; LAST}.
 *
 * @param firstOpen every offset below it is dealt with
 * @param beyond offsets above it that are dealt with, too
 * @param last what was done last, by whom and why; empty if nothing was
 */
record DealtWith(long firstOpen, TreeSet<Long> beyond, String last) {
  /**
   * What a broker takes beside an offset unless it is told otherwise: offset.metadata.max.bytes.
   */
  private static final int MOST_BYTES = 4096;

  private static final int MOST_LAST = 400;
  private static final Pattern FORM =
      Pattern.compile("done ((?:\\d+(?:-\\d+)?(?:,\\d+(?:-\\d+)?)*)?); ?(.*)", Pattern.DOTALL);

  DealtWith {
    beyond = new TreeSet<>(beyond.tailSet(firstOpen));
    while (beyond.remove(firstOpen)) {
      firstOpen++;
    }
  }

  /** Nothing was dealt with yet. */
  static DealtWith nothing(long beginning) {
    return new DealtWith(beginning, new TreeSet<>(), "");
  }

  /**
   * As it was committed. A text in another form (somebody moved the offset with Kafka's own tools)
   * says nothing beyond the offset.
   */
  static DealtWith parse(long committed, String metadata) {
    Matcher form = FORM.matcher(metadata == null ? "" : metadata);
    if (!form.matches()) {
      return nothing(committed);
    }
    TreeSet<Long> beyond = new TreeSet<>();
    for (String range : form.group(1).split(",")) {
      if (!range.isEmpty()) {
        long[] ends = Arrays.stream(range.split("-")).mapToLong(Long::parseLong).toArray();
        for (long offset = ends[0]; offset <= ends[ends.length - 1]; offset++) {
          beyond.add(offset);
        }
      }
    }
    return new DealtWith(committed, beyond, form.group(2));
  }

  boolean isOpen(long offset) {
    return offset >= firstOpen && !beyond.contains(offset);
  }

  /** With this letter, too. */
  DealtWith with(long offset, String what) {
    TreeSet<Long> more = new TreeSet<>(beyond);
    if (offset >= firstOpen) {
      more.add(offset);
    }
    return new DealtWith(firstOpen, more, what);
  }

  /**
   * The text to commit beside {@link #firstOpen}.
   *
   * @throws DeadLetterException when it does not fit: too many letters in no order
   */
  String metadata() {
    String text =
        "done "
            + ranges()
            + "; "
            + (last.length() <= MOST_LAST ? last : last.substring(0, MOST_LAST - 3) + "...");
    if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw new DeadLetterException(
          "too many letters behind the open one at offset "
              + firstOpen
              + " are dealt with: decide about that one first");
    }
    return text;
  }

  private String ranges() {
    TreeSet<Long> begins = new TreeSet<>(beyond);
    begins.removeIf(offset -> beyond.contains(offset - 1));
    return begins.stream()
        .map(
            begin -> {
              long end = begin;
              while (beyond.contains(end + 1)) {
                end++;
              }
              return begin == end ? Long.toString(begin) : begin + "-" + end;
            })
        .collect(Collectors.joining(","));
  }
}
