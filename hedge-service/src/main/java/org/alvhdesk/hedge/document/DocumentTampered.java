package org.alvhdesk.hedge.document;

/** A document that is in force is not stored as it was approved: nothing is decided by it. */
final class DocumentTampered extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DocumentTampered(ActivationRow row, String why) {
    super(
        "%s %s version %s, in force by proposal %s, is not stored as it was approved: %s"
            .formatted(row.slot, row.documentId, row.version, row.proposalId, why));
  }
}
