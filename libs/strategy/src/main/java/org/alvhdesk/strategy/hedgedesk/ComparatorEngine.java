package org.alvhdesk.strategy.hedgedesk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.market.VxCurve;
import org.alvhdesk.quant.vol.measure.Measured;
import org.alvhdesk.strategy.hedgedesk.LayerTask.Gate;
import org.alvhdesk.strategy.hedgedesk.LayerTask.Size;
import org.alvhdesk.strategy.hedgedesk.LayerTask.Sizer;
import org.alvhdesk.strategy.hedgedesk.OverlayRules.Amount;
import org.alvhdesk.strategy.hedgedesk.OverlayRules.Band;
import org.alvhdesk.strategy.input.Dollars;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;

/** What the benchmarks of M4 hold; bought once, left alone until they settle or roll. */
final class ComparatorEngine {
  private static final int DECIMALS = 6;
  private static final int CM_DAYS = 30;

  private final Book book;

  private ComparatorEngine(Book book) {
    this.book = book;
  }

  static Prescription prescribe(OverlayRules rules, Book book) {
    ComparatorEngine engine = new ComparatorEngine(book);
    Sizer sizer =
        Sizers.ofUnit(
            (unit, held) -> {
              Size size = engine.size(rules.size(), rules.layer(), unit);
              return new Size(size.units(), held > 0, size.traces());
            });
    return new Prescription(
        List.of(
            new LayerTask(rules.layer(), rules.structure(), sizer, Gate.OPEN, Optional.empty())),
        false,
        List.of());
  }

  static Prescription prescribe(PutSpreadRatioRules rules, Book book) {
    ComparatorEngine engine = new ComparatorEngine(book);
    return new Prescription(
        List.of(
            engine.notional(HedgeLayer.PUTS, rules.putSpread(), rules, rules.putWeight()),
            engine.notional(HedgeLayer.RATIO, rules.callRatio(), rules, rules.ratioWeight())),
        false,
        List.of());
  }

  /** Units such that forward x 100 x units is the layer's part of the hedge notional. */
  private LayerTask notional(
      HedgeLayer layer, HedgeStructure structure, PutSpreadRatioRules rules, BigDecimal weight) {
    Citation citation = rules.set().parameter("hedge.notionalOfNav").citation();
    BigDecimal notional = book.ofNav(rules.notionalShare().multiply(weight));
    Sizer sizer =
        Sizers.ofUnit(
            (unit, held) -> {
              Dollars one =
                  unit.map(
                          u ->
                              book.known(
                                  "notional of one",
                                  BigDecimal.valueOf(u.legs().getFirst().found().forward())
                                      .multiply(BigDecimal.valueOf(u.first().usdPerPoint()))))
                      .orElseGet(() -> book.unknown("notional of one", "no series is quoted"));
              Size size =
                  bought(
                      layer,
                      notional,
                      one,
                      TraceBuilder.rule("M4", citation, "a share of net asset value in notional"));
              return new Size(size.units(), held > 0, size.traces());
            });
    return new LayerTask(layer, structure, sizer, Gate.OPEN, Optional.empty());
  }

  private Size size(Amount amount, HedgeLayer layer, Optional<Unit> unit) {
    return switch (amount) {
      case Amount.ShareAYear year ->
          bought(
              layer,
              book.budgetOf(year.share().value(), year.days()),
              Sizers.costOf(book, unit),
              TraceBuilder.rule(
                  "003-16",
                  year.share().citation(),
                  "the same share every month, whatever VIX is"));
      case Amount.PerIndexUnit per -> perIndexUnit(layer, per, unit);
      case Amount.ByForwardVix vix -> byForwardVix(layer, vix, unit);
    };
  }

  private Size perIndexUnit(HedgeLayer layer, Amount.PerIndexUnit per, Optional<Unit> unit) {
    Dollars index =
        book.known(
            "index for one put",
            BigDecimal.valueOf(book.situation().spx())
                .multiply(BigDecimal.valueOf(unit.map(u -> u.first().usdPerPoint()).orElse(100))));
    return bought(
        layer,
        book.ofNav(per.options().value()),
        index,
        TraceBuilder.rule("M4", per.options().citation(), "a put for every unit of the index"));
  }

  private Size byForwardVix(HedgeLayer layer, Amount.ByForwardVix rule, Optional<Unit> unit) {
    Observed forward = forward(rule.forward());
    Citation citation = rule.bands().getFirst().citation();
    TraceBuilder trace =
        forward.in(
            TraceBuilder.rule("M4", citation, "the weight goes by the level of forward VIX"));
    if (forward.number().isEmpty()) {
      return Size.of(
          Optional.empty(),
          List.of(trace.threshold("bands of forward VIX").noData(layer + ": no size")));
    }
    double level = forward.number().getAsDouble();
    BigDecimal share =
        rule.bands().stream()
            .filter(b -> level > b.low() && level <= b.high())
            .map(Band::share)
            .findFirst()
            .orElse(BigDecimal.ZERO);
    trace.input(
        "share at that level", Texts.percent(share), "of NAV", forward.asOf(), forward.quality());
    return bought(layer, book.ofNav(share), Sizers.costOf(book, unit), trace);
  }

  private Observed forward(OverlayRules.Forward which) {
    Optional<HedgeDeskSituation.VxFutures> vx = book.situation().vx();
    Measured value =
        vx.map(HedgeDeskSituation.VxFutures::curve)
            .map(curve -> Measured.of(level(which, curve)))
            .orElseGet(() -> Measured.none("no VX future is known"));
    return new Observed(
        which.name(),
        "points",
        2,
        value,
        vx.map(HedgeDeskSituation.VxFutures::asOf).orElse(book.situation().marketTime()),
        vx.map(HedgeDeskSituation.VxFutures::quality).orElse(book.situation().bookQuality()));
  }

  private double level(OverlayRules.Forward which, VxCurve curve) {
    return switch (which) {
      case VX1 -> curve.points().getFirst().price();
      case CM30 -> curve.constantMaturity(book.situation().session(), CM_DAYS);
    };
  }

  private static Size bought(HedgeLayer layer, BigDecimal usd, Dollars one, TraceBuilder trace) {
    one.in(trace).threshold(Texts.plain(usd) + " USD");
    Optional<BigDecimal> units =
        one.amount()
            .filter(a -> a.signum() > 0)
            .map(a -> usd.divide(a, DECIMALS, RoundingMode.DOWN));
    if (units.isEmpty()) {
      return Size.of(units, List.of(trace.noData(layer + ": no size")));
    }
    String effect = layer + ": asks for " + Texts.plain(units.get());
    return Size.of(
        units, List.of(units.get().signum() > 0 ? trace.fired(effect) : trace.notFired(effect)));
  }
}
