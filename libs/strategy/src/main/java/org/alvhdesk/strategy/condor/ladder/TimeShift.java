package org.alvhdesk.strategy.condor.ladder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.condor.CondorGreeks;
import org.alvhdesk.strategy.condor.CondorValuation;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * Time-shifting (docs/methodology 6B): a layer is moved along the expiries, and the desk sees what
 * changes before it decides. Both condors are valued with the same quantity.
 *
 * @param sides before and after; empty when one of them cannot be valued
 * @param trace FIRED when the shift may be made, NOT_FIRED when it would crowd another layer or
 *     does not move, NO_DATA when a side cannot be valued
 */
public record TimeShift(Optional<Sides> sides, RuleTrace trace) {
  private static final Citation CITATION =
      new Citation("6B", "000", "time-shifting: move a layer along the expiries");

  /**
   * The held condor and the one it would become.
   *
   * @param closeCostUsd what buying the held position back costs at mid, US dollars
   * @param newCreditUsd what selling the new one brings, US dollars
   * @param daysMoved later expiry positive, calendar days
   */
  public record Sides(
      CondorValuation before,
      CondorValuation after,
      BigDecimal closeCostUsd,
      BigDecimal newCreditUsd,
      long daysMoved) {
    /** Cash of the shift: new credit less the cost to close, US dollars; negative is paid. */
    public BigDecimal netUsd() {
      return newCreditUsd.subtract(closeCostUsd);
    }

    /** Change of the greeks, after less before, in the units of {@link CondorGreeks}. */
    public CondorGreeks change() {
      CondorGreeks b = before.greeks().orElseThrow();
      CondorGreeks a = after.greeks().orElseThrow();
      return new CondorGreeks(
          a.deltaPerCondor() - b.deltaPerCondor(),
          a.gammaPerCondor() - b.gammaPerCondor(),
          a.vegaUsd() - b.vegaUsd(),
          a.thetaPerDayUsd() - b.thetaPerDayUsd());
    }

    /** Change of the distance between the break-evens, after less before, index points. */
    public double breakEvenWidthChange() {
      return width(after) - width(before);
    }

    private static double width(CondorValuation v) {
      return v.risk().upperBreakEven() - v.risk().lowerBreakEven();
    }
  }

  /**
   * Compares {@code before} with {@code after}, which must have the same quantity.
   *
   * @param others the layers that stay
   * @param leastExpiryDistance days between the new expiry and theirs (002-3)
   * @throws IllegalArgumentException when the quantities differ
   */
  public static TimeShift of(
      CondorValuation before,
      CondorValuation after,
      Collection<OpenLayer> others,
      int leastExpiryDistance,
      AsOf asOf) {
    int quantity = before.position().quantity();
    if (after.position().quantity() != quantity) {
      throw new IllegalArgumentException(
          "a shift keeps the quantity: "
              + quantity
              + " before, "
              + after.position().quantity()
              + " after");
    }
    String id = before.position().id();
    TraceBuilder rule =
        TraceBuilder.rule("6B", CITATION, "a layer is moved to another expiry")
            .threshold(leastExpiryDistance + " days from the layers that stay");
    long days =
        ChronoUnit.DAYS.between(
            before.position().condor().expiry(), after.position().condor().expiry());
    rule.input("moved by", Long.toString(days), "days", asOf.instant(), asOf.quality());
    if (before.markPoints().isEmpty() || before.greeks().isEmpty() || after.greeks().isEmpty()) {
      CondorValuation missing =
          before.markPoints().isEmpty() || before.greeks().isEmpty() ? before : after;
      return new TimeShift(
          Optional.empty(),
          rule.noData(id + ": " + missing.position().id() + " cannot be valued, " + missing.gap()));
    }
    Sides sides =
        new Sides(
            before,
            after,
            usd(BigDecimal.valueOf(before.markPoints().getAsDouble()), quantity),
            usd(after.position().creditPoints(), quantity),
            days);
    CondorGreeks change = sides.change();
    rule.input("net", Texts.plain(sides.netUsd()), "USD", asOf.instant(), asOf.quality())
        .input(
            "theta change",
            Texts.fixed(change.thetaPerDayUsd(), 2),
            "USD a day",
            asOf.instant(),
            asOf.quality())
        .input(
            "vega change",
            Texts.fixed(change.vegaUsd(), 2),
            "USD a vol point",
            asOf.instant(),
            asOf.quality())
        .input(
            "break-even width change",
            Texts.fixed(sides.breakEvenWidthChange(), 2),
            "points",
            asOf.instant(),
            asOf.quality());
    Optional<OpenLayer> crowded =
        others.stream()
            .filter(
                o ->
                    Math.abs(
                            ChronoUnit.DAYS.between(o.expiry(), after.position().condor().expiry()))
                        < leastExpiryDistance)
            .min((a, b) -> a.name().compareTo(b.name()));
    return new TimeShift(
        Optional.of(sides),
        crowded.isPresent()
            ? rule.notFired(
                id + ": too near layer " + crowded.get().name() + " of " + crowded.get().expiry())
            : days == 0
                ? rule.notFired(id + ": the expiry stays the same")
                : rule.fired(id + ": may move to " + after.position().condor().expiry()));
  }

  private static BigDecimal usd(BigDecimal points, int quantity) {
    return points
        .multiply(BigDecimal.valueOf((long) OptionRoot.MULTIPLIER_USD * quantity))
        .setScale(2, RoundingMode.HALF_EVEN);
  }
}
