package org.alvhdesk.ui.condor;

import java.util.List;
import org.alvhdesk.contracts.event.CondorFillV1;
import org.alvhdesk.ui.format.Fmt;
import org.alvhdesk.ui.format.Num;

/** How a released condor proposal ended: filled, or why not. */
public record FillView(
    String outcome,
    boolean filled,
    String reason,
    Num cash,
    String marketTime,
    String quality,
    List<Line> lines) {

  /** One condor filled as a unit; realised is empty for one that was opened. */
  public record Line(
      String action, int quantity, String strikes, String layer, String price, String realised) {}

  /** From the contract; null before there is an end. */
  public static FillView of(CondorFillV1 f) {
    return f == null
        ? null
        : new FillView(
            Fmt.words(f.outcome()),
            CondorFillV1.FILLED.equals(f.outcome()),
            f.reason(),
            Num.pnl(f.cashUsd()),
            Fmt.marketTimeShort(f.marketTime()),
            f.quality(),
            f.fills().stream().map(FillView::line).toList());
  }

  private static Line line(CondorFillV1.Fill f) {
    return new Line(
        "OPEN".equals(f.side()) ? "Sold" : "Bought back",
        f.quantity(),
        Strikes.text(f.root(), f.longPut(), f.shortPut(), f.shortCall(), f.longCall()),
        f.layer(),
        Fmt.decimal(f.pricePoints(), 2),
        f.realisedUsd() == null ? "" : Fmt.usdSigned(f.realisedUsd()));
  }
}
