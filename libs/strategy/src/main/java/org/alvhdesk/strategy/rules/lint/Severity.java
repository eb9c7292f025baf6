package org.alvhdesk.strategy.rules.lint;

/** How bad a finding is. */
public enum Severity {
  /** The document contradicts itself; it must not decide anything. */
  ERROR,
  /** It can be meant; a person should know. */
  WARNING
}
