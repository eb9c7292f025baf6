package org.alvhdesk.strategy.hedge;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.pricing.Black76;
import org.alvhdesk.strategy.quote.OptionVol;
import org.alvhdesk.strategy.quote.Quote;
import org.alvhdesk.strategy.quote.SliceVols;
import org.alvhdesk.strategy.rules.FourFourTwoRules;
import org.alvhdesk.strategy.rules.HedgeLayer;

/** The VIX expiries of one step, nearest first, with the rules of what may be traded on. */
final class VixQuotes {
  /** The quote of one series, with the expiry it belongs to. */
  record Found(HedgeContract contract, Slice slice, Quote quote) {}

  private final FourFourTwoRules rules;
  private final HedgeSituation situation;
  private final List<Slice> slices;

  VixQuotes(FourFourTwoRules rules, HedgeSituation situation) {
    this.rules = rules;
    this.situation = situation;
    this.slices =
        situation.slices().stream()
            .filter(s -> s.root().isVix())
            .sorted(Comparator.comparing(Slice::expiry))
            .toList();
  }

  LocalDate session() {
    return situation.session();
  }

  /** Expiries with more than the roll days to run, nearest first. */
  List<Slice> carriable() {
    return slices.stream().filter(s -> dte(s) > rules.rollDays() && s.years() > 0).toList();
  }

  int dte(Slice slice) {
    return HedgeContract.vixCall(slice.expiry(), 1).dte(situation.session());
  }

  /** Quote of {@code contract}, usable or not; empty when its expiry or strike is not listed. */
  Optional<Found> find(HedgeContract contract) {
    for (Slice slice : slices) {
      int index = slice.expiry().equals(contract.expiry()) ? slice.indexOf(contract.strike()) : -1;
      if (index >= 0) {
        return Optional.of(new Found(contract, slice, Quote.of(slice, index, contract.right())));
      }
    }
    return Optional.empty();
  }

  /** Why {@code found} cannot be traded on at all, in words; empty when it can. */
  String unusable(Found found) {
    if (!found.quote().usable()) {
      return "dead or crossed quote";
    }
    long age = Duration.between(found.slice().marketTime(), situation.marketTime()).toMinutes();
    return age > rules.maxQuoteAgeMinutes() ? "quote is " + age + " minutes old" : "";
  }

  /** K1-c.liquidity: usable, and half the spread small enough. */
  boolean liquid(Found found) {
    return unusable(found).isEmpty()
        && found.quote().halfSpreadShare() <= rules.maxHalfSpreadShare();
  }

  /**
   * K1-c.keep: whether a drafted series is still a good reading of 004-7: usable, not due to roll,
   * its strike 8 to 10 points above its forward, its spread not much wider than when it was chosen.
   */
  boolean keeps(Found drafted) {
    double above = drafted.contract().strike() - drafted.slice().forward();
    return unusable(drafted).isEmpty()
        && dte(drafted.slice()) > rules.rollDays()
        && drafted.quote().halfSpreadShare() <= rules.keepHalfSpreadShare()
        && above >= rules.keepStrikeAboveLow()
        && above <= rules.keepStrikeAboveHigh();
  }

  /** The trade of {@code quantity} contracts on the prevailing quote. */
  HedgeTrade trade(Action action, HedgeLayer layer, Found found, int quantity) {
    Slice slice = found.slice();
    HedgeContract contract = found.contract();
    double vol =
        OptionVol.ofMid(slice, contract.strike(), contract.right())
            .orElseGet(
                () ->
                    SliceVols.smile(slice)
                        .map(s -> s.vol(slice.forward(), contract.strike(), slice.years()))
                        .orElse(Double.NaN));
    double delta =
        Double.isNaN(vol)
            ? Double.NaN
            : Black76.greeks(
                    contract.right(),
                    slice.forward(),
                    contract.strike(),
                    slice.years(),
                    vol,
                    slice.discount())
                .delta();
    return new HedgeTrade(
        action,
        layer,
        contract,
        quantity,
        found.quote(),
        LimitPrice.of(rules, action, found.quote(), situation.session()),
        slice.forward(),
        vol,
        delta);
  }
}
