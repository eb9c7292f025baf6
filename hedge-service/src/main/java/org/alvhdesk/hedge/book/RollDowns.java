package org.alvhdesk.hedge.book;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alvhdesk.contracts.event.HedgeBookV1;
import org.alvhdesk.contracts.event.SliceV1;
import org.alvhdesk.contracts.rest.HedgeBookView;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.hedge.EtpShare;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.hedge.manage.RollDown;
import org.alvhdesk.strategy.hedge.manage.ShareDecay;

/** 003-16 for the options and shares held, on the forwards of the step. */
final class RollDowns {
  private RollDowns() {}

  /** VIX options, one without a delta is left out, then shares of VIX products. */
  static List<HedgeBookView.RollDown> of(
      List<HedgeHolding> held, HedgeBookV1 book, MarketInputs inputs) {
    return Stream.concat(
            options(book, inputs).stream(), held.stream().flatMap(h -> share(h, inputs).stream()))
        .toList();
  }

  private static Optional<HedgeBookView.RollDown> share(HedgeHolding held, MarketInputs inputs) {
    if (!(held.contract() instanceof EtpShare share)) {
      return Optional.empty();
    }
    return inputs
        .price(share)
        .flatMap(
            price ->
                inputs
                    .vx()
                    .flatMap(
                        vx ->
                            ShareDecay.of(
                                price.usd(),
                                inputs.step().session(),
                                vx.curve(),
                                inputs.step().signals().vix())))
        .map(
            d ->
                new HedgeBookView.RollDown(
                    held.layer().name(),
                    null,
                    0,
                    d.pointsPerDay(),
                    d.usdPerDay() * held.quantity()));
  }

  private static List<HedgeBookView.RollDown> options(HedgeBookV1 book, MarketInputs inputs) {
    Map<Integer, Double> forwards =
        inputs.vix().stream()
            .collect(
                Collectors.toMap(
                    slice -> Expiries.daysTo(slice.expiry(), inputs.step().session()),
                    SliceV1::forward));
    return book.positions().stream()
        .filter(p -> p.root().equals(OptionRoot.VIX.name()) && p.delta() != null)
        .map(p -> of(p, RollDown.of(p.dte(), forwards, inputs.step().signals().vix())))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<HedgeBookView.RollDown> of(
      HedgeBookV1.Position p, Optional<RollDown> roll) {
    return roll.map(
        r ->
            new HedgeBookView.RollDown(
                p.layer(),
                p.expiry(),
                p.strike(),
                r.pointsPerDay(),
                r.usdPerDay(p.delta(), p.quantity())));
  }
}
