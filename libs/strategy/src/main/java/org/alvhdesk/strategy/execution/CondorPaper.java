package org.alvhdesk.strategy.execution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.market.Slice;
import org.alvhdesk.strategy.condor.CondorLeg;
import org.alvhdesk.strategy.condor.IronCondor;
import org.alvhdesk.strategy.condor.desk.CondorGate;
import org.alvhdesk.strategy.condor.desk.CondorTrade;
import org.alvhdesk.strategy.hedge.Action;
import org.alvhdesk.strategy.hedge.OptionSeries;
import org.alvhdesk.strategy.quote.Quote;

/** Paper fills of whole condors: one net price of four legs that trade as one. */
public final class CondorPaper {
  private CondorPaper() {}

  /**
   * Price of one condor, index points on the 0.05 grid, rounded against the book: credit of an
   * OPEN, debit of a CLOSE. At the full spread it is the worst touch of the four quotes, in every
   * mode never worse than that; a wing that nobody bids for is given away when a condor is closed.
   * Empty when {@link CondorGate#touch there is no touch}.
   *
   * @param slices of the expiries, one a root and day
   * @param day whose ticks count
   */
  public static Optional<BigDecimal> price(
      PaperMode mode, CondorTrade trade, List<Slice> slices, LocalDate day) {
    Optional<BigDecimal> touch = CondorGate.touch(trade, slices);
    if (mode == PaperMode.FULL_SPREAD || touch.isEmpty()) {
      return touch;
    }
    IronCondor condor = trade.condor();
    Slice slice =
        slices.stream()
            .filter(s -> s.root() == condor.root() && s.expiry().equals(condor.expiry()))
            .findFirst()
            .orElseThrow();
    boolean sold = trade.side() == CondorTrade.Side.OPEN;
    BigDecimal paid = BigDecimal.ZERO;
    for (CondorLeg leg : CondorLeg.values()) {
      Action action = leg.sign() > 0 == sold ? Action.BUY : Action.SELL;
      Quote quote = Quote.of(slice, slice.indexOf(leg.strike(condor)), leg.right());
      paid =
          paid.add(
              price(mode, condor, leg, action, quote, day)
                  .multiply(BigDecimal.valueOf(action.sign())));
    }
    BigDecimal net = Orders.onGridAgainst(paid);
    return Optional.of(sold ? net.negate().max(touch.get()) : net.min(touch.get()))
        .filter(points -> points.signum() >= 0);
  }

  private static BigDecimal price(
      PaperMode mode, IronCondor condor, CondorLeg leg, Action action, Quote quote, LocalDate day) {
    if (!quote.usable()) {
      return action == Action.BUY ? quote.askPoints() : quote.bidPoints();
    }
    OptionSeries series =
        new OptionSeries(condor.root(), condor.expiry(), leg.strike(condor), leg.right());
    return mode.price(series, action, quote, true, day);
  }
}
