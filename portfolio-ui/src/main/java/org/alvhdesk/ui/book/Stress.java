package org.alvhdesk.ui.book;

import java.math.BigDecimal;
import org.alvhdesk.contracts.rest.HedgeBookView;
import org.alvhdesk.ui.format.Fmt;

/**
 * The worst joint loss over the named shocks against its cap.
 *
 * @param breached whether it is above the cap, or not known to be below
 * @param percent share of the cap used, whole per cent, for the meter (clamped to 100)
 */
public record Stress(
    String loss, String limit, String share, int percent, boolean breached, String verdict) {

  /** From the hedge book's view. */
  public static Stress of(HedgeBookView view) {
    BigDecimal limit = view.stressLimitUsd();
    boolean known = limit != null && limit.signum() > 0 && view.stressLossUsd() != null;
    double share = known ? view.stressLossUsd().doubleValue() / limit.doubleValue() : 0;
    return new Stress(
        Fmt.usd(view.stressLossUsd()),
        Fmt.usd(limit),
        known ? Fmt.percent(share, 0) : Fmt.NONE,
        (int) Math.round(100 * Math.max(0, Math.min(1, share))),
        view.stressBreached() || !known,
        view.stressBreached() ? "Cap breached" : known ? "Within the cap" : "Not known");
  }
}
