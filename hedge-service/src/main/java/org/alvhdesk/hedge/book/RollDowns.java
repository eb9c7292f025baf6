package org.alvhdesk.hedge.book;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alvhdesk.contracts.event.HedgeBookV1;
import org.alvhdesk.contracts.event.SliceV1;
import org.alvhdesk.contracts.rest.HedgeBookView;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.hedge.manage.RollDown;

/** 003-16 for the options held, on the forwards of the step. */
final class RollDowns {
  private RollDowns() {}

  /** VIX options in the order of the positions; one without a delta is left out. */
  static List<HedgeBookView.RollDown> of(HedgeBookV1 book, MarketInputs inputs) {
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
