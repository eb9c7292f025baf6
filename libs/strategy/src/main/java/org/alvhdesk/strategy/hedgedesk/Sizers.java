package org.alvhdesk.strategy.hedgedesk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.alvhdesk.quant.vol.measure.Measured;
import org.alvhdesk.strategy.hedge.size.BaseSize;
import org.alvhdesk.strategy.hedge.size.Factor;
import org.alvhdesk.strategy.hedge.size.SizeBasis;
import org.alvhdesk.strategy.hedge.size.SizeInput;
import org.alvhdesk.strategy.hedgedesk.LayerTask.Size;
import org.alvhdesk.strategy.hedgedesk.LayerTask.Sizer;
import org.alvhdesk.strategy.input.Dollars;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.alvhdesk.strategy.trace.RuleTrace;

/** Sizers that read the price of the unit. */
final class Sizers {
  private Sizers() {}

  /**
   * A basis of K4 on the price of one unit.
   *
   * @param anew false keeps what is held
   * @param factors on the size
   */
  static Sizer basis(
      Book book, HedgeLayer layer, SizeBasis basis, boolean anew, List<Factor> factors) {
    return ofUnit(
        (unit, held) -> {
          BaseSize.Result asked = BaseSize.of(basis, plain(book, layer, unit));
          List<RuleTrace> traces = new ArrayList<>(List.of(asked.trace()));
          factors.forEach(f -> traces.add(f.trace()));
          return new Size(
              asked.contracts().map(c -> c.multiply(Factor.product(factors))),
              !anew && held > 0,
              traces);
        });
  }

  /** {@code sizer}, never smaller than what is held. */
  static Sizer growing(Sizer sizer) {
    return ofUnit(
        (unit, held) -> {
          Size size = sizer.size(unit, held);
          return new Size(
              size.units().map(u -> u.max(BigDecimal.valueOf(held))), size.keep(), size.traces());
        });
  }

  /** A sizer that needs the unit. */
  static Sizer ofUnit(BiFunction<Optional<Unit>, Integer, Size> size) {
    return new Sizer() {
      @Override
      public boolean needsUnit() {
        return true;
      }

      @Override
      public Size size(Optional<Unit> unit, int held) {
        return size.apply(unit, held);
      }
    };
  }

  /** A unit that is sold brings its premium, and is sized by that. */
  private static boolean soldWhole(Unit unit) {
    return unit.legs().stream().allMatch(p -> p.ratio() < 0);
  }

  /** What one unit costs, or brings: its premium, or the notional of a future. */
  static Dollars costOf(Book book, Optional<Unit> unit) {
    String name =
        unit.map(u -> u.paysPremium() ? "premium of one" : "notional of one")
            .orElse("premium of one");
    Optional<BigDecimal> usd =
        unit.map(
            u ->
                u.paysPremium()
                    ? soldWhole(u) ? u.touchUsd().negate() : u.touchUsd()
                    : u.legs()
                        .getFirst()
                        .found()
                        .quote()
                        .askPoints()
                        .multiply(BigDecimal.valueOf(u.first().usdPerPoint())));
    return usd.filter(c -> c.signum() > 0)
        .map(c -> book.known(name, c))
        .orElseGet(() -> book.unknown(name, "no usable quote of what costs anything"));
  }

  private static SizeInput plain(Book book, HedgeLayer layer, Optional<Unit> unit) {
    return input(book, layer, unit, Optional.empty(), name -> book.unknown(name, "not asked for"));
  }

  /** The input of a basis; {@code shock} gives what only 003-6 reads. */
  static SizeInput input(
      Book book,
      HedgeLayer layer,
      Optional<Unit> unit,
      Optional<BigDecimal> cover,
      Function<String, Dollars> shock) {
    return new SizeInput(
        layer.name(),
        book.riskCapital(),
        book.condorMaxLoss(),
        book.situation().condorCount(),
        costOf(book, unit),
        cover,
        shock.apply("loss beyond break-even"),
        shock.apply("gain of one"),
        book.breakEvenWidth());
  }

  static Observed observed(Book book, String name, String unit, Measured value) {
    return new Observed(
        name, unit, 4, value, book.situation().marketTime(), book.situation().bookQuality());
  }
}
