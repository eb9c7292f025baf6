package org.alvhdesk.strategy.hedge.manage;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.alvhdesk.market.ShortTermVixIndex;
import org.alvhdesk.market.VxCurve;
import org.alvhdesk.quant.calendar.Expiries;

/**
 * 003-16 for a share of a VIX product: what it loses in a day in which nothing happens but time.
 * When the curve stands still, each of the two futures it holds slides as {@link RollDown} says,
 * and the share with them. Fee and interest are not taken.
 *
 * @param pointsPerDay change of its mean future in one calendar day, points; negative in contango
 * @param usdPerDay the same for one share, US dollars
 */
public record ShareDecay(double pointsPerDay, double usdPerDay) {
  /**
   * The decay of a share.
   *
   * @param price of a share, US dollars
   * @param vix spot VIX, points: the curve at zero days
   * @return empty when one of its two futures is not on the curve
   */
  public static Optional<ShareDecay> of(
      double price, LocalDate session, VxCurve curve, double vix) {
    Map<Integer, Double> forwards = new HashMap<>();
    curve.points().stream()
        .filter(p -> p.expiry().isAfter(session))
        .forEach(p -> forwards.put(Expiries.daysTo(p.expiry(), session), p.price()));
    ShortTermVixIndex.Holding held = ShortTermVixIndex.after(session);
    Optional<RollDown> near = RollDown.of(Expiries.daysTo(held.first(), session), forwards, vix);
    Optional<RollDown> far = RollDown.of(Expiries.daysTo(held.second(), session), forwards, vix);
    if (near.isEmpty() || far.isEmpty()) {
      return Optional.empty();
    }
    double points =
        held.firstShare() * near.get().pointsPerDay()
            + (1 - held.firstShare()) * far.get().pointsPerDay();
    return Optional.of(new ShareDecay(points, price * points / held.points(curve)));
  }
}
