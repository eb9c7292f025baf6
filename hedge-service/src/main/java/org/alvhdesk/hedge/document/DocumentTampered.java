package org.alvhdesk.hedge.document;

import org.alvhdesk.hedge.proposal.Genuine;

/** A document that is in force is not stored as it came into force: nothing is decided by it. */
final class DocumentTampered extends DocumentUnusable {
  private static final long serialVersionUID = 1L;

  DocumentTampered(ActivationRow row, String why) {
    super(
        "%s %s version %s, in force by proposal %s, is not stored as it was approved: %s. Nothing was done. Tell the risk manager."
            .formatted(row.slot, row.documentId, row.version, row.proposalId, why),
        null);
  }

  DocumentTampered(StartRow row, String why) {
    super(
        "%s %s version %s is not stored as it was first started with: %s. Nothing was done. Tell the risk manager."
            .formatted(row.slot, row.configured, row.version, why),
        null);
  }

  @Override
  String problem() {
    return Genuine.PROBLEM;
  }
}
