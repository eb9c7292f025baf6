package org.alvhdesk.kit.step;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.market.EtpPrice;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.VxCurve;
import org.alvhdesk.market.VxPoint;
import org.alvhdesk.strategy.hedgedesk.HedgeDeskSituation.VxFutures;

/** What trades on volatility beside options, as a step brings it. */
public final class StepFutures {
  private StepFutures() {}

  /** The futures of {@code step}, by expiry; empty when it has none. */
  public static Optional<VxFutures> of(MarketStepV1 step) {
    List<VxPoint> points =
        step.signals().vxCurve().stream()
            .map(point -> new VxPoint(point.expiry(), point.price()))
            .sorted(Comparator.comparing(VxPoint::expiry))
            .toList();
    return points.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new VxFutures(
                new VxCurve(points),
                step.marketTime(),
                Quality.valueOf(step.quality()),
                share(step)));
  }

  /** The exchange-traded product of {@code step}; empty when it has none. */
  public static Optional<EtpPrice> share(MarketStepV1 step) {
    return Optional.ofNullable(step.signals().etp())
        .map(e -> new EtpPrice(e.symbol(), e.usd(), Quality.valueOf(e.quality())));
  }
}
