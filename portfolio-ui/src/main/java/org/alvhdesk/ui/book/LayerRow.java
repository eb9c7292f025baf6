package org.alvhdesk.ui.book;

import java.util.List;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.ui.format.Fmt;

/**
 * Target against held of one hedge layer.
 *
 * @param gap what is missing (positive) or too much, in contracts; {@code on target} when none
 */
public record LayerRow(
    String layer,
    String option,
    String expiry,
    int dte,
    int target,
    int held,
    String gap,
    boolean onTarget,
    String residual,
    String reason) {

  /** From the contract's layers, in their order. */
  public static List<LayerRow> of(List<ProposalView.Layer> layers) {
    return layers.stream().map(LayerRow::of).toList();
  }

  /** First leg of the layer; most layers are made of VIX calls. */
  private static String instrument(ProposalView.Layer l) {
    return switch (l.layer()) {
      case "FUTURES" -> Fmt.instrument("VX", l.strike(), "FUTURE");
      case "SECOND_ENGINE" -> Fmt.instrument("VIX", l.strike(), "CALL") + " spread";
      case "PUTS" -> Fmt.instrument("SPX", l.strike(), "PUT");
      default -> Fmt.instrument("VIX", l.strike(), "CALL");
    };
  }

  /** A share has no expiry; any other layer without one has found nothing. */
  private static String withoutExpiry(ProposalView.Layer l) {
    return l.layer().equals("ETP") && (l.target() != 0 || l.held() != 0)
        ? "VIX fund share"
        : Fmt.NONE;
  }

  private static LayerRow of(ProposalView.Layer l) {
    int gap = l.target() - l.held();
    return new LayerRow(
        l.layer(),
        l.expiry() == null ? withoutExpiry(l) : instrument(l),
        l.expiry() == null ? Fmt.NONE : l.expiry().toString(),
        l.dte(),
        l.target(),
        l.held(),
        gap == 0 ? "on target" : gap > 0 ? "buy " + gap : "sell " + -gap,
        gap == 0,
        Fmt.number(l.residual(), 2),
        l.reason());
  }
}
