package org.alvhdesk.hedge.document;

/** This release cannot decide by a document that is in force: it decides nothing. */
final class DocumentUnreadable extends DocumentUnusable {
  private static final long serialVersionUID = 1L;

  DocumentUnreadable(Slot slot, DeskDocument document, IllegalArgumentException why) {
    super(
        "%s %s version %s is in force and this release cannot decide by it. Nothing was done. Run the release that can, and put a document in force there that both can decide by (docs/operations/upgrade.md): %s"
            .formatted(slot, document.id(), document.version(), why.getMessage()),
        why);
  }

  @Override
  String problem() {
    return "/problems/document-unreadable";
  }
}
