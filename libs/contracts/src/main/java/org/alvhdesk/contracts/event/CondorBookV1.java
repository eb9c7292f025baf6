package org.alvhdesk.contracts.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.contracts.rest.CondorChange;
import org.alvhdesk.contracts.rest.TouchOdds;

/**
 * The condor book after a step: every open condor as one unit, valued at the step's mid quotes.
 *
 * @param version counts changes of positions, not of marks
 * @param realisedUsd profit realised since the book was opened, US dollars
 * @param quality quality of the option quotes behind the marks
 * @param navBasis where {@code navUsd} comes from; null in a book from before this was said
 * @param working proposals for this book that have not ended, priced on the quotes of the step;
 *     null in a book from before this was said
 * @param touches of the short strikes of every condor that is held, proposed, or was a runner-up of
 *     a proposal, and is quoted; null in a book from before this was said
 */
public record CondorBookV1(
    String bookId,
    long version,
    String runId,
    long step,
    Instant marketTime,
    String snapshotId,
    String ruleSetId,
    String ruleSetVersion,
    BigDecimal navUsd,
    BigDecimal riskCapitalUsd,
    BigDecimal realisedUsd,
    String quality,
    List<Condor> condors,
    NavBasis navBasis,
    List<Working> working,
    List<TouchOdds> touches) {
  public CondorBookV1 {
    condors = List.copyOf(condors);
    working = working == null ? null : List.copyOf(working);
    touches = touches == null ? null : List.copyOf(touches);
  }

  /** {@code proposalId} on the quotes of this step; empty when the book does not price it. */
  public Optional<Working> priced(String proposalId) {
    return working == null
        ? Optional.empty()
        : working.stream().filter(w -> w.proposalId().equals(proposalId)).findFirst();
  }

  /**
   * A proposal that has not ended, priced as it was when it was made.
   *
   * @param change the trades at the prices of now, at the limits as proposed, without the choice,
   *     the layers and the shifts that led to it; a trade and a cost that cannot be priced have a
   *     null mid
   * @param defects why the quotes forbid a fill; none when they are good
   * @param quotes when the oldest quotes of its expiries stood; null when one is not quoted
   */
  public record Working(
      String proposalId, CondorChange change, List<Defect> defects, QuoteTimes quotes) {
    public Working {
      defects = List.copyOf(defects);
    }
  }

  /**
   * What is wrong with the quotes of an expiry.
   *
   * @param code for programs, such as {@code missing}
   * @param text for people
   */
  public record Defect(String code, String text) {}

  /**
   * When the oldest quotes stood, market time; a model's do not age.
   *
   * @param promptAsOf of those that came at once or are settlements; null when there is none
   * @param delayedAsOf of those that their provider delivers late; null when there is none
   */
  public record QuoteTimes(Instant promptAsOf, Instant delayedAsOf) {}

  /**
   * Where a net asset value comes from.
   *
   * @param text such as {@code ledger, close of 2018-02-02}
   * @param asOf market time of that close; null for a configured value
   */
  public record NavBasis(String text, Instant asOf) {}

  /**
   * One layer's iron condor.
   *
   * @param layer such as {@code BASE}
   * @param quantity number of condors sold, positive
   * @param creditPoints net credit received per condor, index points on the 0.05 grid
   * @param markPoints cost to buy one condor back at mid, index points; null when a leg has no
   *     usable quote
   * @param pnlUsd (credit - mark) x 100 x quantity; null with the mark
   * @param maxLossUsd (widest wing - credit) x 100 x quantity
   * @param marginUsd Reg T requirement: widest wing x 100 x quantity
   * @param lowerBreakEven short put - credit, index points
   * @param upperBreakEven short call + credit, index points
   * @param delta index points per index point of the forward, for one condor
   * @param gamma delta per index point, for one condor
   * @param vega US dollars per volatility point, whole position
   * @param thetaPerDayUsd US dollars per calendar day, whole position
   * @param dte calendar days to expiry
   * @param provenance {@link #IMPORTED} when it came from a broker's file; null when it was sold
   *     here
   */
  public record Condor(
      String id,
      String layer,
      String root,
      LocalDate expiry,
      Instant settlement,
      int dte,
      int quantity,
      double longPut,
      double shortPut,
      double shortCall,
      double longCall,
      BigDecimal creditPoints,
      Instant openedAt,
      Double markPoints,
      BigDecimal pnlUsd,
      BigDecimal maxLossUsd,
      BigDecimal marginUsd,
      double lowerBreakEven,
      double upperBreakEven,
      Double probabilityOfProfit,
      Double deltaPerCondor,
      Double gammaPerCondor,
      Double vegaUsd,
      Double thetaPerDayUsd,
      Pricing pricing,
      String provenance) {
    /** Provenance of what a broker's file brought. */
    public static final String IMPORTED = "IMPORTED";

    /** A condor that was sold here. */
    public Condor(
        String id,
        String layer,
        String root,
        LocalDate expiry,
        Instant settlement,
        int dte,
        int quantity,
        double longPut,
        double shortPut,
        double shortCall,
        double longCall,
        BigDecimal creditPoints,
        Instant openedAt,
        Double markPoints,
        BigDecimal pnlUsd,
        BigDecimal maxLossUsd,
        BigDecimal marginUsd,
        double lowerBreakEven,
        double upperBreakEven,
        Double probabilityOfProfit,
        Double deltaPerCondor,
        Double gammaPerCondor,
        Double vegaUsd,
        Double thetaPerDayUsd,
        Pricing pricing) {
      this(
          id,
          layer,
          root,
          expiry,
          settlement,
          dte,
          quantity,
          longPut,
          shortPut,
          shortCall,
          longCall,
          creditPoints,
          openedAt,
          markPoints,
          pnlUsd,
          maxLossUsd,
          marginUsd,
          lowerBreakEven,
          upperBreakEven,
          probabilityOfProfit,
          deltaPerCondor,
          gammaPerCondor,
          vegaUsd,
          thetaPerDayUsd,
          pricing,
          null);
    }
  }

  /**
   * What another service needs to revalue the condor under a scenario.
   *
   * @param years time to settlement
   * @param forward of the condor's expiry, index points
   * @param discount factor to settlement
   * @param legVols mid volatility (decimal) of long put, short put, short call, long call
   * @param atmVol smile fit: volatility at the forward, decimal
   * @param skew smile fit, per unit of normalised moneyness
   * @param curvature smile fit
   * @param xMin lower end of the observed moneyness
   * @param xMax upper end of the observed moneyness
   */
  public record Pricing(
      double years,
      double forward,
      double discount,
      List<Double> legVols,
      double atmVol,
      double skew,
      double curvature,
      double xMin,
      double xMax) {
    public Pricing {
      legVols = List.copyOf(legVols);
    }
  }
}
