package org.alvhdesk.hedge.document;

/** A document cannot be put in force; the message says what is wrong and what may stand there. */
final class DocumentRefused extends Exception {
  private static final long serialVersionUID = 1L;

  DocumentRefused(String message) {
    super(message);
  }
}
