package org.alvhdesk.ui.proposal;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.ui.condor.ChangeView;
import org.alvhdesk.ui.format.Fmt;
import org.alvhdesk.ui.format.KeyFigure;

/**
 * What a change comes to, for every kind of proposal: premium on three denominators (methodology
 * section 0, fact 10) for a hedge change, cash and risk before and after for a condor change.
 */
final class CostView {
  private CostView() {}

  static List<KeyFigure> of(ProposalView p) {
    return p.condor() == null
        ? hedge(p.cost())
        : Stream.concat(ChangeView.figures(p.condor()).stream(), gross(p.cost())).toList();
  }

  private static List<KeyFigure> hedge(ProposalView.Cost c) {
    boolean received = c.atLimitUsd() != null && c.atLimitUsd().signum() < 0;
    List<KeyFigure> net =
        List.of(
            new KeyFigure(
                received ? "Received at the limits (USD)" : "Cost at the limits (USD)",
                usd(c.atLimitUsd(), received)),
            new KeyFigure("At mid (USD)", usd(c.atMidUsd(), received)),
            new KeyFigure("of condor max loss", share(c.shareOfMaxLoss(), 1, received)),
            new KeyFigure("of condor margin", share(c.shareOfMargin(), 1, received)),
            new KeyFigure("of NAV", share(c.shareOfNav(), 3, received)));
    return Stream.concat(net.stream(), gross(c)).toList();
  }

  /** What is traded, by which approval is asked; nothing where only the balance was signed. */
  private static Stream<KeyFigure> gross(ProposalView.Cost c) {
    return c.grossAtLimitUsd() == null
        ? Stream.empty()
        : Stream.of(
            new KeyFigure("Bought and sold at the limits (USD)", Fmt.usd(c.grossAtLimitUsd())));
  }

  /** Cost of a list's line in words: what is received says so. */
  static String line(BigDecimal costUsd) {
    return costUsd != null && costUsd.signum() < 0
        ? "received " + Fmt.usd(costUsd.negate())
        : Fmt.usd(costUsd);
  }

  private static String usd(BigDecimal amount, boolean received) {
    return Fmt.usd(received && amount != null ? amount.negate() : amount);
  }

  private static String share(Double share, int decimals, boolean received) {
    return Fmt.percent(share == null ? null : received ? Double.valueOf(-share) : share, decimals);
  }
}
