package org.alvhdesk.localstack;

/** Where the supervisor says what happens; called from several threads. */
interface Progress {
  /** One line about one part. */
  void line(String part, String text);

  /** Says nothing. */
  static Progress silent() {
    return (part, text) -> {};
  }
}
