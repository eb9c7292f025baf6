package org.alvhdesk.hedge.document;

import org.alvhdesk.hedge.command.RulesInForce.Unusable;

/** Nothing is decided by a document that is in force; what to do is in the message. */
abstract sealed class DocumentUnusable extends RuntimeException
    permits DocumentTampered, DocumentUnreadable {
  private static final long serialVersionUID = 1L;

  DocumentUnusable(String message, Throwable cause) {
    super(message, cause);
  }

  /** Type of the problem that refuses a call. */
  abstract String problem();

  /** As the answer to a command. */
  Unusable toRefusal() {
    return new Unusable(problem(), getMessage());
  }
}
