package org.alvhdesk.deadletters;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a record stands, written {@code topic-partition@offset}.
 *
 * @param topic name of the topic
 * @param partition from 0
 * @param offset from 0
 */
public record LetterId(String topic, int partition, long offset) {
  private static final Pattern FORM =
      Pattern.compile("([A-Za-z0-9._-]{1,249}?)(?:-(\\d{1,6}))?@(\\d{1,18})");

  /**
   * Reads {@code topic-partition@offset}, or {@code topic@offset} for partition 0, which is the
   * only one that topics with dead letters have.
   *
   * @throws DeadLetterException when it is neither
   */
  public static LetterId parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new DeadLetterException(
          "\"" + text + "\" names no record: write TOPIC@OFFSET, as ./alvh dlq show TOPIC lists");
    }
    int partition = form.group(2) == null ? 0 : Integer.parseInt(form.group(2));
    return new LetterId(form.group(1), partition, Long.parseLong(form.group(3)));
  }

  @Override
  public String toString() {
    return topic + "-" + partition + "@" + offset;
  }
}
