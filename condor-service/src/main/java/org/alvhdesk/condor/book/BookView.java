package org.alvhdesk.condor.book;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.rest.TouchOdds;
import org.alvhdesk.quant.vol.Smile;
import org.alvhdesk.strategy.condor.CondorGreeks;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.condor.CondorPricing;
import org.alvhdesk.strategy.condor.CondorValuation;
import org.alvhdesk.strategy.condor.IronCondor;
import org.alvhdesk.strategy.rules.Capital;
import org.alvhdesk.strategy.rules.RuleSet;

/** The book as it is published: domain values mapped to the wire. */
final class BookView {
  private BookView() {}

  static CondorBookV1 of(
      CondorBookRow row,
      MarketStepV1 step,
      RuleSet rules,
      Capital capital,
      List<CondorValuation> valuations,
      Set<String> imported,
      List<CondorBookV1.Working> working,
      List<TouchOdds> touches) {
    return new CondorBookV1(
        row.bookId,
        row.version,
        step.runId(),
        step.step(),
        step.marketTime(),
        step.snapshotId(),
        rules.id(),
        rules.version(),
        capital.navUsd(),
        capital.riskCapitalUsd(),
        row.realisedUsd,
        step.optionQualityOf("SPX"),
        valuations.stream().map(v -> condor(v, imported)).toList(),
        new CondorBookV1.NavBasis(
            capital.navBasis().text(), capital.navBasis().asOf().orElse(null)),
        working,
        touches);
  }

  private static CondorBookV1.Condor condor(CondorValuation valuation, Set<String> imported) {
    CondorPosition position = valuation.position();
    IronCondor condor = position.condor();
    CondorGreeks greeks = valuation.greeks().orElse(null);
    BigDecimal pnl = valuation.pnlUsd().orElse(null);
    return new CondorBookV1.Condor(
        position.id(),
        position.layer().name(),
        condor.root().name(),
        condor.expiry(),
        condor.root().settlementOf(condor.expiry()),
        valuation.dte(),
        position.quantity(),
        condor.longPut(),
        condor.shortPut(),
        condor.shortCall(),
        condor.longCall(),
        position.creditPoints(),
        position.openedAt(),
        orNull(valuation.markPoints()),
        pnl,
        valuation.risk().maxLossUsd(),
        valuation.risk().marginUsd(),
        valuation.risk().lowerBreakEven(),
        valuation.risk().upperBreakEven(),
        orNull(valuation.probabilityOfProfit()),
        greeks == null ? null : greeks.deltaPerCondor(),
        greeks == null ? null : greeks.gammaPerCondor(),
        greeks == null ? null : greeks.vegaUsd(),
        greeks == null ? null : greeks.thetaPerDayUsd(),
        valuation.pricing().map(BookView::pricing).orElse(null),
        imported.contains(position.id()) ? CondorBookV1.Condor.IMPORTED : null);
  }

  private static CondorBookV1.Pricing pricing(CondorPricing pricing) {
    Smile smile = pricing.smile();
    return new CondorBookV1.Pricing(
        pricing.years(),
        pricing.forward(),
        pricing.discount(),
        pricing.legVols(),
        smile.atmVol(),
        smile.skew(),
        smile.curvature(),
        smile.xMin(),
        smile.xMax());
  }

  private static Double orNull(java.util.OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
