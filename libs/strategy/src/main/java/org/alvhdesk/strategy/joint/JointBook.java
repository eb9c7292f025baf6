package org.alvhdesk.strategy.joint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.market.EtpPrice;
import org.alvhdesk.market.Slice;
import org.alvhdesk.market.VxCurve;
import org.alvhdesk.strategy.hedge.HedgeHolding;

/**
 * The joint book that scenarios revalue.
 *
 * @param session trading day; maturities are calendar days from it
 * @param spx S&P 500, index points
 * @param vix VIX, points
 * @param condors all open condors that can be priced
 * @param before the hedge as held
 * @param after the hedge after the proposed trades ({@code HedgeDecision.holdingsAfter})
 * @param slices quotes of the step; those of the hedge's options are read
 * @param vx futures of the step; empty when none is known
 * @param share price of a share that holds them; empty when none is known
 */
public record JointBook(
    LocalDate session,
    double spx,
    double vix,
    List<CondorExposure> condors,
    List<HedgeHolding> before,
    List<HedgeHolding> after,
    List<Slice> slices,
    Optional<VxCurve> vx,
    Optional<EtpPrice> share) {
  /** A book whose shares, if it holds any, have no price. */
  public JointBook(
      LocalDate session,
      double spx,
      double vix,
      List<CondorExposure> condors,
      List<HedgeHolding> before,
      List<HedgeHolding> after,
      List<Slice> slices,
      Optional<VxCurve> vx) {
    this(session, spx, vix, condors, before, after, slices, vx, Optional.empty());
  }

  /** A book whose VX futures, if it holds any, have no price. */
  public JointBook(
      LocalDate session,
      double spx,
      double vix,
      List<CondorExposure> condors,
      List<HedgeHolding> before,
      List<HedgeHolding> after,
      List<Slice> slices) {
    this(session, spx, vix, condors, before, after, slices, Optional.empty());
  }

  /**
   * @throws IllegalArgumentException when SPX or VIX is not positive
   */
  public JointBook {
    condors = List.copyOf(condors);
    before = List.copyOf(before);
    after = List.copyOf(after);
    slices = List.copyOf(slices);
    if (!(spx > 0) || !(vix > 0)) {
      throw new IllegalArgumentException("SPX and VIX must be positive: " + spx + ", " + vix);
    }
  }
}
