package org.alvhdesk.strategy.joint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.condor.CondorPricing;
import org.alvhdesk.strategy.condor.CondorValuation;
import org.alvhdesk.strategy.condor.desk.StressCap;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * Rule 000-5 before a sale: how many condors fit under the stress cap beside what is held. In every
 * scenario that {@link StressLimit} counts, the loss of the book after the sale stays within the
 * cap; where the book is above it already, nothing is sold that loses there too. A held condor that
 * cannot be revalued counts with its whole wider wing, which is the most it can lose from any mark.
 */
final class StressRoom {
  private StressRoom() {}

  /** One scenario: what the book loses without the sale and what each condor adds, US dollars. */
  private record Line(String scenario, BigDecimal book, BigDecimal one) {
    /** Condors that fit, 4 places down; empty when they do not lose here. */
    Optional<BigDecimal> fit(BigDecimal limit) {
      if (one.signum() <= 0) {
        return Optional.empty();
      }
      return Optional.of(
          limit.subtract(book).max(BigDecimal.ZERO).divide(one, 4, RoundingMode.DOWN));
    }
  }

  static StressCap.Room of(StressView view, StressCap.Sale sale) {
    BigDecimal limit = StressLimit.limit(sale.set(), sale.capital());
    TraceBuilder rule =
        StressLimit.against(
            sale.set(),
            sale.capital(),
            TraceBuilder.rule(
                "000-5",
                sale.set().citation(StressLimit.SHARE),
                "a layer is sold only as far as the book's worst loss over the measured shocks and"
                    + " SPX -10 % stays below a share of net asset value"),
            sale.asOf(),
            sale.quality());
    if (!view.unknown().isEmpty()) {
      return new StressCap.Room(
          0,
          rule.noData(
              sale.layer()
                  + ": no condor is sold, the stress loss is not known: "
                  + String.join("; ", view.unknown())));
    }
    Line tightest = null;
    BigDecimal room = null;
    for (Scenario scenario : view.counted()) {
      Line line = line(view, sale, scenario);
      Optional<BigDecimal> fit = line.fit(limit);
      if (fit.isPresent() && (room == null || fit.get().compareTo(room) < 0)) {
        tightest = line;
        room = fit.get();
      }
    }
    String counted = "; " + view.note() + bound(sale.held());
    if (tightest == null) {
      return new StressCap.Room(
          sale.contracts(),
          rule.notFired(sale.layer() + ": it loses in no scenario of the cap" + counted));
    }
    rule.input(
            "loss of the book without it (" + tightest.scenario() + ")",
            Texts.plain(tightest.book()),
            "USD",
            sale.asOf(),
            sale.quality())
        .input(
            "loss of one condor (" + tightest.scenario() + ")",
            Texts.plain(tightest.one()),
            "USD",
            sale.asOf(),
            sale.quality());
    BigDecimal whole = room.setScale(0, RoundingMode.DOWN);
    if (whole.compareTo(BigDecimal.valueOf(sale.contracts())) >= 0) {
      BigDecimal after =
          tightest.book().add(tightest.one().multiply(BigDecimal.valueOf(sale.contracts())));
      return new StressCap.Room(
          sale.contracts(),
          rule.notFired(
              sale.layer()
                  + ": all "
                  + sale.contracts()
                  + " fit, the book loses "
                  + Texts.plain(after)
                  + " USD with them"
                  + counted));
    }
    int fits = whole.intValueExact();
    return new StressCap.Room(
        fits,
        rule.fired(
            sale.layer()
                + (fits == 0
                    ? ": none of " + sale.contracts() + " condors fits"
                    : ": sell " + fits + " of " + sale.contracts() + " condors")
                + ", residual "
                + Texts.plain(room.subtract(whole))
                + " condors"
                + counted));
  }

  private static Line line(StressView view, StressCap.Sale sale, Scenario scenario) {
    double gain = view.hedgeUsd(scenario);
    BigDecimal widths = BigDecimal.ZERO;
    for (CondorValuation v : sale.held()) {
      Optional<CondorPricing> pricing = v.pricing();
      if (pricing.isPresent()) {
        gain +=
            Repricer.condorGain(
                new CondorExposure(
                    v.position().condor(), v.position().quantity(), pricing.orElseThrow()),
                scenario,
                view.vix());
      } else {
        widths =
            widths.add(
                BigDecimal.valueOf(v.position().condor().widestWing())
                    .multiply(
                        BigDecimal.valueOf(
                            (long) OptionRoot.MULTIPLIER_USD * v.position().quantity())));
      }
    }
    double one =
        Repricer.condorGain(
            new CondorExposure(sale.condor(), 1, sale.pricing()), scenario, view.vix());
    return new Line(scenario.name(), lossUp(gain).add(widths), lossUp(one));
  }

  /** Loss in cents, rounded up: a sum of condors never loses more than it says. */
  private static BigDecimal lossUp(double gain) {
    return BigDecimal.valueOf(-gain).setScale(2, RoundingMode.CEILING);
  }

  private static String bound(List<CondorValuation> held) {
    List<String> ids =
        held.stream().filter(v -> v.pricing().isEmpty()).map(v -> v.position().id()).toList();
    return ids.isEmpty()
        ? ""
        : "; counted with their whole width, for they cannot be revalued: "
            + String.join(", ", ids);
  }
}
