package org.alvhdesk.strategy.condor.desk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.market.Slice;
import org.alvhdesk.strategy.condor.CondorTouch;
import org.alvhdesk.strategy.condor.IronCondor;
import org.alvhdesk.strategy.proposal.LiveProposal.Bound;
import org.alvhdesk.strategy.proposal.LiveProposal.Leg;
import org.alvhdesk.strategy.proposal.Wanted;

/** Condor trades as the proposal gate compares them, and what the market gives for them. */
public final class CondorGate {
  private CondorGate() {}

  /** {@code trade} as it is wanted under {@code slices}. */
  public static Wanted wanted(CondorTrade trade, List<Slice> slices) {
    return new Wanted(text(trade), touch(trade, slices));
  }

  /**
   * {@code trade} of a draft that stays ({@link CondorKeep}): wanted as it is, its limit may wait.
   */
  public static Wanted kept(CondorTrade trade) {
    return new Wanted(text(trade), Optional.empty());
  }

  /** {@code trade} beside a draft that does not stay: another trade, be its strikes the same. */
  public static Wanted anew(CondorTrade trade, List<Slice> slices) {
    return new Wanted(
        text(trade) + " at " + trade.midPoints().toPlainString(), touch(trade, slices));
  }

  /** {@code trade} as a leg of a live proposal. */
  public static Leg leg(CondorTrade trade) {
    return new Leg(
        text(trade),
        trade.side() == CondorTrade.Side.OPEN ? Bound.LOWEST : Bound.HIGHEST,
        trade.limitPoints());
  }

  /**
   * Price of one condor at the worst touch, index points: credit of an OPEN, debit of a CLOSE.
   * Empty when its expiry or a leg is not quoted.
   */
  public static Optional<BigDecimal> touch(CondorTrade trade, List<Slice> slices) {
    IronCondor condor = trade.condor();
    return slices.stream()
        .filter(s -> s.root() == condor.root() && s.expiry().equals(condor.expiry()))
        .findFirst()
        .flatMap(
            slice ->
                trade.side() == CondorTrade.Side.OPEN
                    ? CondorTouch.credit(condor, slice)
                    : CondorTouch.debit(condor, slice));
  }

  private static String text(CondorTrade trade) {
    return trade.text() + trade.positionId().map(id -> " of " + id).orElse("");
  }
}
