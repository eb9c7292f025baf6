package org.alvhdesk.hedge.proposal;

import org.alvhdesk.approval.JsonValue.JsonObject;
import org.alvhdesk.approval.policy.ChangeFigures;
import org.alvhdesk.approval.policy.ContentFigures;
import org.alvhdesk.kit.decision.CanonicalTree;

/**
 * What the approval policy looks at in a proposal: read out of what is signed by the same code that
 * {@code ./alvh verify proposal} counts the quorum with.
 */
public final class ProposalFigures {
  private ProposalFigures() {}

  /** The figures of {@code content}; what it does not hold is unknown. */
  public static ChangeFigures of(SignedContent content) {
    return ContentFigures.of((JsonObject) CanonicalTree.of(content));
  }
}
