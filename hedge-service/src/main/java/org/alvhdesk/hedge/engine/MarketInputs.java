package org.alvhdesk.hedge.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.event.SignalsV1;
import org.alvhdesk.contracts.event.SliceV1;
import org.alvhdesk.kit.step.Slices;
import org.alvhdesk.kit.step.StepFutures;
import org.alvhdesk.market.EtpPrice;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.hedge.EtpShare;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.hedge.OptionSeries;
import org.alvhdesk.strategy.hedge.VxFuture;
import org.alvhdesk.strategy.hedgedesk.HedgeDeskSituation.VxFutures;
import org.alvhdesk.strategy.quote.Quote;

/**
 * All that one step brings: the fact, the condor book of the same step and option slices. Kept with
 * the book, so that a fill between two steps trades on the same quotes, also after a restart.
 *
 * @param options slices by expiry and root
 */
public record MarketInputs(MarketStepV1 step, CondorBookV1 condors, List<SliceV1> options) {
  public MarketInputs {
    options =
        options.stream()
            .sorted(Comparator.comparing(SliceV1::expiry).thenComparing(SliceV1::root))
            .toList();
  }

  /**
   * The same with only what the hedge looks at, as large as it is: every VIX slice, the SPX slices
   * of what is held, and all of them where {@code tradesSpx}.
   */
  public MarketInputs ofHedge(boolean tradesSpx, List<HedgeHolding> holdings) {
    return new MarketInputs(
        step,
        condors,
        options.stream()
            .filter(
                slice ->
                    tradesSpx
                        || isOnVix(slice)
                        || holdings.stream().anyMatch(h -> isOf(slice, h.contract())))
            .toList());
  }

  /** Slices of root VIX. */
  public List<SliceV1> vix() {
    return options.stream().filter(MarketInputs::isOnVix).toList();
  }

  /** The slices as the rules see them. */
  public List<Slice> marketSlices() {
    return options.stream().map(Slices::toMarket).toList();
  }

  /**
   * Slice that {@code contract} stands in; empty for a future, a share and when it is not quoted.
   */
  public Optional<SliceV1> slice(HedgeContract contract) {
    return options.stream().filter(slice -> isOf(slice, contract)).findFirst();
  }

  /** Prevailing quote of {@code contract}; empty when it is not listed at this step. */
  public Optional<Quote> quote(HedgeContract contract) {
    return switch (contract) {
      case OptionSeries option ->
          slice(option)
              .map(Slices::toMarket)
              .filter(slice -> slice.indexOf(option.strike()) >= 0)
              .map(slice -> Quote.of(slice, slice.indexOf(option.strike()), option.right()));
      case VxFuture future -> price(future).map(VxFuture::quote);
      case EtpShare share -> price(share).map(p -> EtpShare.quote(p.usd()));
    };
  }

  /** Price of {@code future} on the curve, points; empty when the curve does not have it. */
  public Optional<Double> price(VxFuture future) {
    return step.signals().vxCurve().stream()
        .filter(point -> point.expiry().equals(future.expiry()))
        .map(SignalsV1.VxFuture::price)
        .findFirst();
  }

  /** Price of {@code share}; empty when the step has none of that product. */
  public Optional<EtpPrice> price(EtpShare share) {
    return etp().filter(p -> p.symbol().equals(share.symbol()));
  }

  /** The exchange-traded product of the step; empty when it has none. */
  public Optional<EtpPrice> etp() {
    return StepFutures.share(step);
  }

  /** Quality of the price of {@code contract}: a share may be SETTLED beside a model's options. */
  public String qualityOf(HedgeContract contract) {
    return switch (contract) {
      case OptionSeries option -> step.optionQualityOf(option.root().name());
      case VxFuture future -> step.quality();
      case EtpShare share -> price(share).map(p -> p.quality().name()).orElse(step.quality());
    };
  }

  /** The futures of the step; empty when it has none. */
  public Optional<VxFutures> vx() {
    return StepFutures.of(step);
  }

  private static boolean isOnVix(SliceV1 slice) {
    return slice.root().equals(OptionRoot.VIX.name());
  }

  private static boolean isOf(SliceV1 slice, HedgeContract contract) {
    return contract instanceof OptionSeries option
        && slice.root().equals(option.root().name())
        && slice.expiry().equals(option.expiry());
  }
}
