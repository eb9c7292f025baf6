package org.alvhdesk.strategy.margin;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.Slices;
import org.alvhdesk.strategy.condor.CondorLayer;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.condor.CondorPricing;
import org.alvhdesk.strategy.condor.IronCondor;

/** Books for margin tests. */
final class MarginBooks {
  static final LocalDate SESSION = LocalDate.of(2026, 5, 4);
  static final LocalDate JUNE = LocalDate.of(2026, 6, 8);
  static final LocalDate JULY = LocalDate.of(2026, 7, 8);

  private MarginBooks() {}

  static CondorHolding condor(
      LocalDate expiry,
      int quantity,
      String credit,
      double longPut,
      double shortPut,
      double shortCall,
      double longCall) {
    return new CondorHolding(
        new CondorPosition(
            "c",
            CondorLayer.BASE,
            new IronCondor(OptionRoot.SPXW, expiry, longPut, shortPut, shortCall, longCall),
            quantity,
            new BigDecimal(credit),
            Instant.parse("2026-05-04T15:00:00Z")),
        Optional.of(
            new CondorPricing(
                0.1, 7350, 0.996, List.of(0.18, 0.16, 0.12, 0.11), Slices.spxSmile(0.14))));
  }

  static CondorHolding withoutVols(CondorHolding condor) {
    return new CondorHolding(condor.position(), Optional.empty());
  }

  static OptionHolding vixCall(int quantity, LocalDate expiry, double strike, String mark) {
    return new OptionHolding(
        OptionRoot.VIX,
        expiry,
        strike,
        Right.CALL,
        quantity,
        new BigDecimal(mark),
        new BigDecimal("19.5"),
        Optional.of(new OptionHolding.Model(19.5, 0.12, 1.1, 0.995)));
  }

  static OptionHolding spx(int quantity, Right right, double strike, String mark) {
    return new OptionHolding(
        OptionRoot.SPXW,
        JUNE,
        strike,
        right,
        quantity,
        new BigDecimal(mark),
        new BigDecimal("7350"),
        Optional.of(new OptionHolding.Model(7360, 0.1, 0.15, 0.996)));
  }

  static MarginBook book(List<CondorHolding> condors, OptionHolding... options) {
    return new MarginBook(SESSION, condors, List.of(options));
  }

  static MarginResult.Statement statement(MarginMode mode, MarginBook book) {
    return (MarginResult.Statement) Margin.of(mode, book);
  }
}
