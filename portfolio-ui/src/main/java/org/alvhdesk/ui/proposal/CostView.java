package org.alvhdesk.ui.proposal;

import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.ui.format.Fmt;

/** What a change costs, on three denominators (methodology section 0, fact 10). */
public record CostView(
    String word, String atLimit, String atMid, String ofMaxLoss, String ofMargin, String ofNav) {

  /** From the contract. */
  public static CostView of(ProposalView.Cost c) {
    boolean received = c.atLimitUsd() != null && c.atLimitUsd().signum() < 0;
    return new CostView(
        received ? "Received at the limits" : "Cost at the limits",
        Fmt.usd(received ? c.atLimitUsd().negate() : c.atLimitUsd()),
        Fmt.usd(received && c.atMidUsd() != null ? c.atMidUsd().negate() : c.atMidUsd()),
        share(c.shareOfMaxLoss(), 1, received),
        share(c.shareOfMargin(), 1, received),
        share(c.shareOfNav(), 3, received));
  }

  private static String share(Double share, int decimals, boolean received) {
    return Fmt.percent(share == null ? null : received ? Double.valueOf(-share) : share, decimals);
  }
}
