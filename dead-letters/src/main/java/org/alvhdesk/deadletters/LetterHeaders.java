package org.alvhdesk.deadletters;

/** The headers that a service adds to a record it puts aside; they are not part of the record. */
public final class LetterHeaders {
  /** Why: exception and its message. */
  public static final String REASON = "dlq_reason";

  /** Where it stood: {@code topic-partition@offset}. */
  public static final String ORIGIN = "dlq_origin";

  /** When it was put aside: an instant as ISO 8601. */
  public static final String AT = "dlq_at";

  /** End of the name of a topic with dead letters. */
  public static final String TOPIC_SUFFIX = ".dlq";

  private LetterHeaders() {}

  /** The topic for what {@code service} cannot take from {@code topic}. */
  public static String topic(String topic, String service) {
    return topic + "." + service + TOPIC_SUFFIX;
  }

  static boolean isOwn(String name) {
    return name.equals(REASON) || name.equals(ORIGIN) || name.equals(AT);
  }
}
