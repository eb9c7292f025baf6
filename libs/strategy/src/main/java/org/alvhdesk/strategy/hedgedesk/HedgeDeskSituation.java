package org.alvhdesk.strategy.hedgedesk;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alvhdesk.market.EtpPrice;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.Slice;
import org.alvhdesk.market.VxCurve;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.hedge.manage.PremiumBudget;
import org.alvhdesk.strategy.hedge.trigger.PaceGate;
import org.alvhdesk.strategy.joint.CondorExposure;
import org.alvhdesk.strategy.rules.Capital;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.alvhdesk.strategy.signal.Signals;

/**
 * All that the hedge rules look at.
 *
 * @param session trading day
 * @param marketTime of the step
 * @param spx S&P 500, index points
 * @param vix VIX, points
 * @param capital what hedges are sized from
 * @param condorCount open condors of the book, all layers, 0 or more
 * @param condors those of them that can be priced, in any order
 * @param holdings what is held, in any order
 * @param premiumsPaid for hedges, one entry a purchase, over the last 365 days or longer
 * @param past when a layer was last added to or reduced; a layer never touched has no entry
 * @param lastSized when layers sized in dollars were last brought to their size; empty when never
 * @param slices quotes of the step, in any order
 * @param vx futures of the step; empty when none is known
 * @param signals the market's past
 * @param drafted series that the live proposal buys, by layer: people are reading it, so each stays
 *     while it is still a good reading of the rule (K1-c.keep)
 * @param breached whether a limit or the stress cap is breached: then no pace holds anything back
 * @param bookQuality quality to show beside numbers of our own books: MODEL for paper
 */
public record HedgeDeskSituation(
    LocalDate session,
    Instant marketTime,
    double spx,
    double vix,
    Capital capital,
    int condorCount,
    List<HeldCondor> condors,
    List<HedgeHolding> holdings,
    List<PremiumBudget.Paid> premiumsPaid,
    Map<HedgeLayer, PaceGate.Past> past,
    Optional<LastSized> lastSized,
    List<Slice> slices,
    Optional<VxFutures> vx,
    Signals signals,
    Map<HedgeLayer, List<HedgeContract>> drafted,
    boolean breached,
    Quality bookQuality) {

  /**
   * Condors held.
   *
   * @param creditPoints received for one, index points, 0 or more
   * @param opened session in which they were sold; empty when nobody knows
   */
  public record HeldCondor(
      CondorExposure exposure, BigDecimal creditPoints, Optional<LocalDate> opened) {
    /** Condors of which nobody knows when they were sold. */
    public HeldCondor(CondorExposure exposure, BigDecimal creditPoints) {
      this(exposure, creditPoints, Optional.empty());
    }

    private static final Comparator<HeldCondor> ORDER =
        Comparator.<HeldCondor, LocalDate>comparing(c -> c.exposure().condor().expiry())
            .thenComparing(c -> c.exposure().condor().toString())
            .thenComparingInt(c -> c.exposure().quantity())
            .thenComparing(HeldCondor::creditPoints);

    /**
     * @throws IllegalArgumentException for a negative credit
     */
    public HeldCondor {
      if (creditPoints.signum() < 0) {
        throw new IllegalArgumentException("a credit is 0 or more points: " + creditPoints);
      }
    }
  }

  /**
   * The last time that layers sized in dollars were brought to their size.
   *
   * @param condors open condors then
   */
  public record LastSized(LocalDate session, int condors) {}

  /**
   * VX futures as known at the step, and the product that holds them.
   *
   * @param curve monthly contracts
   * @param asOf market time of the prices
   * @param quality of the prices of the futures
   * @param share of an exchange-traded product, with a quality of its own; empty when none is known
   */
  public record VxFutures(VxCurve curve, Instant asOf, Quality quality, Optional<EtpPrice> share) {
    /** Futures alone. */
    public VxFutures(VxCurve curve, Instant asOf, Quality quality) {
      this(curve, asOf, quality, Optional.empty());
    }
  }

  /**
   * @throws IllegalArgumentException for a negative count, levels that are not positive, or two
   *     slices of one root and expiry
   */
  public HedgeDeskSituation {
    condors = condors.stream().sorted(HeldCondor.ORDER).toList();
    holdings = HedgeHolding.merged(holdings);
    premiumsPaid = List.copyOf(premiumsPaid);
    past = Map.copyOf(past);
    slices = List.copyOf(slices);
    drafted = Map.copyOf(drafted);
    if (condorCount < 0 || !(spx > 0) || !(vix > 0)) {
      throw new IllegalArgumentException(
          "condors are 0 or more and SPX and VIX positive: "
              + condorCount
              + ", "
              + spx
              + ", "
              + vix);
    }
    long distinct = slices.stream().map(s -> s.root() + "|" + s.expiry()).distinct().count();
    if (distinct != slices.size()) {
      throw new IllegalArgumentException("two slices of the same root and expiry");
    }
  }

  /** The same with the series of a live proposal. */
  public HedgeDeskSituation withDrafted(Map<HedgeLayer, List<HedgeContract>> series) {
    return new HedgeDeskSituation(
        session,
        marketTime,
        spx,
        vix,
        capital,
        condorCount,
        condors,
        holdings,
        premiumsPaid,
        past,
        lastSized,
        slices,
        vx,
        signals,
        series,
        breached,
        bookQuality);
  }

  /** The same with other holdings. */
  public HedgeDeskSituation withHoldings(List<HedgeHolding> held) {
    return new HedgeDeskSituation(
        session,
        marketTime,
        spx,
        vix,
        capital,
        condorCount,
        condors,
        held,
        premiumsPaid,
        past,
        lastSized,
        slices,
        vx,
        signals,
        drafted,
        breached,
        bookQuality);
  }

  /** Past of a layer. */
  PaceGate.Past pastOf(HedgeLayer layer) {
    return past.getOrDefault(layer, PaceGate.Past.NOTHING);
  }
}
