package org.alvhdesk.market.sources;

/** What came of a wish. */
public sealed interface FetchOutcome {
  /** The file, fresh or unchanged. */
  record Got(SourceFile file) implements FetchOutcome {}

  /** Nothing; what is held of it already stays. */
  record Failed(FetchFailure failure) implements FetchOutcome {}

  /**
   * Not tried: the source lacks a setting.
   *
   * @param whatToSet in words
   */
  record NotConfigured(String whatToSet) implements FetchOutcome {}
}
