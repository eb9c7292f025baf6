package org.alvhdesk.contracts.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a condor proposal would do, and to which book; part of what is signed. Cash is received when
 * positive and paid when negative, US dollars.
 *
 * @param trades closes before opens
 * @param layers the ladder as it stands before the trades
 * @param selection how the condor that is opened was chosen, or null when none is opened
 * @param scenarioScope what the scenarios hold and leave out, in words
 * @param scenarios DRIFT rows by SPX move, then SHOCK rows
 * @param stressLossBeforeUsd worst loss over the SHOCK rows as held, US dollars, 0 or more
 * @param stressLossAfterUsd the same after the trades
 * @param shifts layers that the trades move along the expiries; null when none, and before there
 *     were any
 * @param gaps what could not be valued and is missing from every scenario, in words
 */
public record CondorChange(
    List<Trade> trades,
    List<Layer> layers,
    Selection selection,
    Cost cost,
    String scenarioScope,
    List<Scenario> scenarios,
    BigDecimal stressLossBeforeUsd,
    BigDecimal stressLossAfterUsd,
    List<String> gaps,
    List<Shift> shifts) {
  public CondorChange {
    shifts = shifts == null || shifts.isEmpty() ? null : List.copyOf(shifts);
    trades = List.copyOf(trades);
    layers = List.copyOf(layers);
    scenarios = List.copyOf(scenarios);
    gaps = List.copyOf(gaps);
  }

  /** A change that moves no layer. */
  public CondorChange(
      List<Trade> trades,
      List<Layer> layers,
      Selection selection,
      Cost cost,
      String scenarioScope,
      List<Scenario> scenarios,
      BigDecimal stressLossBeforeUsd,
      BigDecimal stressLossAfterUsd,
      List<String> gaps) {
    this(
        trades,
        layers,
        selection,
        cost,
        scenarioScope,
        scenarios,
        stressLossBeforeUsd,
        stressLossAfterUsd,
        gaps,
        null);
  }

  /** Layers that are moved; empty when none is. */
  public List<Shift> moved() {
    return shifts == null ? List.of() : shifts;
  }

  /**
   * A layer moved along the expiries with the same strikes (6B).
   *
   * @param positionId what is bought back
   * @param daysMoved calendar days
   * @param closeCostUsd at mid, whole position
   * @param newCreditUsd at mid, whole position
   * @param netUsd received when positive
   */
  public record Shift(
      String layer,
      String positionId,
      LocalDate fromExpiry,
      LocalDate toExpiry,
      long daysMoved,
      BigDecimal closeCostUsd,
      BigDecimal newCreditUsd,
      BigDecimal netUsd,
      Greeks before,
      Greeks after) {}

  /**
   * Greeks of one side of a shift, as sold.
   *
   * @param deltaPerCondor for one condor
   * @param gammaPerCondor delta per index point
   * @param vegaUsd US dollars per volatility point, whole position
   * @param thetaPerDayUsd US dollars per calendar day, whole position
   * @param lowerBreakEven index points
   * @param upperBreakEven index points
   */
  public record Greeks(
      double deltaPerCondor,
      double gammaPerCondor,
      double vegaUsd,
      double thetaPerDayUsd,
      double lowerBreakEven,
      double upperBreakEven) {}

  /**
   * One iron condor to sell or to buy back, always all four legs.
   *
   * @param side OPEN sells, CLOSE buys a held one back
   * @param positionId what a CLOSE ends; null for an OPEN
   * @param dte calendar days to expiry
   * @param quantity condors, positive
   * @param midPoints per condor: credit of an OPEN, debit of a CLOSE, index points
   * @param touchPoints the same at the worst touch of all four legs; null when a leg is not quoted
   * @param limitPoints worst price at which it may fill: least credit, highest debit
   * @param maxLossUsd at expiry, whole trade: of the condor opened (at its limit) or held
   * @param marginUsd Reg T, whole trade: taken by an OPEN, freed by a CLOSE
   * @param lowerBreakEven index points
   * @param upperBreakEven index points
   * @param probabilityOfProfit decimal, or null
   * @param deltaPerCondor as sold, for one condor, or null
   * @param gammaPerCondor as sold, delta per index point, or null
   * @param vegaUsd as sold, US dollars per volatility point, whole trade, or null
   * @param thetaPerDayUsd as sold, US dollars per calendar day, whole trade, or null
   */
  public record Trade(
      String side,
      String layer,
      String positionId,
      String root,
      LocalDate expiry,
      int dte,
      double longPut,
      double shortPut,
      double shortCall,
      double longCall,
      int quantity,
      BigDecimal midPoints,
      BigDecimal touchPoints,
      BigDecimal limitPoints,
      BigDecimal cashAtMidUsd,
      BigDecimal cashAtLimitUsd,
      BigDecimal maxLossUsd,
      BigDecimal marginUsd,
      double lowerBreakEven,
      double upperBreakEven,
      Double probabilityOfProfit,
      Double deltaPerCondor,
      Double gammaPerCondor,
      Double vegaUsd,
      Double thetaPerDayUsd) {}

  /**
   * One layer of the ladder.
   *
   * @param state OPEN, DUE, WAITING or BLOCKED
   * @param weight share of risk capital, decimal
   * @param budgetUsd weight x risk capital
   */
  public record Layer(
      String layer,
      String state,
      String reason,
      BigDecimal weight,
      BigDecimal budgetUsd,
      List<String> positionIds) {
    public Layer {
      positionIds = List.copyOf(positionIds);
    }
  }

  /**
   * The choice among all listed condors of an expiry.
   *
   * @param runnersUp in order, with what each gives up
   * @param census which constraints left how many candidates, in words
   */
  public record Selection(String layer, Candidate best, List<RunnerUp> runnersUp, String census) {
    public Selection {
      runnersUp = List.copyOf(runnersUp);
    }
  }

  /**
   * One condor as the optimiser compares it, per condor sold once.
   *
   * @param score in the objective's unit
   * @param creditPoints in the search's basis, index points
   * @param touchCreditPoints at the worst touch; may be negative
   * @param expectedValueUsd credit less the expected payout
   * @param netDelta as sold
   * @param vegaUsd per volatility point
   * @param thetaPerDayUsd per calendar day
   */
  public record Candidate(
      String root,
      LocalDate expiry,
      double longPut,
      double shortPut,
      double shortCall,
      double longCall,
      double score,
      BigDecimal creditPoints,
      BigDecimal midCreditPoints,
      BigDecimal touchCreditPoints,
      BigDecimal maxLossUsd,
      BigDecimal marginUsd,
      double lowerBreakEven,
      double upperBreakEven,
      double probabilityOfProfit,
      double expectedValueUsd,
      double netDelta,
      double vegaUsd,
      double thetaPerDayUsd) {}

  /**
   * A condor that comes after the best, and what choosing it gives up (negative: gains).
   *
   * @param creditUsd credit given up, per condor
   * @param probabilityPoints probability of profit given up, percentage points
   * @param netDelta absolute net delta taken on, decimal
   * @param maxLossUsd maximum loss taken on, per condor
   * @param expectedValueUsd expected value given up, per condor
   * @param score score given up, 0 or more
   */
  public record RunnerUp(
      Candidate candidate,
      BigDecimal creditUsd,
      double probabilityPoints,
      double netDelta,
      BigDecimal maxLossUsd,
      double expectedValueUsd,
      double score) {}

  /**
   * The whole change in US dollars.
   *
   * @param cashAtLimitUsd when every trade fills at its limit
   * @param maxLossBeforeUsd sum over the condors held
   * @param maxLossAfterUsd the same after the trades, opens at their limit
   * @param riskCapitalUsd what layers are sized from
   */
  public record Cost(
      BigDecimal cashAtLimitUsd,
      BigDecimal cashAtMidUsd,
      BigDecimal maxLossBeforeUsd,
      BigDecimal maxLossAfterUsd,
      BigDecimal marginBeforeUsd,
      BigDecimal marginAfterUsd,
      BigDecimal riskCapitalUsd) {}

  /**
   * Profit and loss of the condors in one scenario, US dollars, instantaneous repricing.
   *
   * @param family DRIFT or SHOCK
   * @param spxMove decimal return of SPX
   * @param vixTo VIX level in the scenario, points
   */
  public record Scenario(
      String family,
      String name,
      double spxMove,
      double vixFrom,
      double vixTo,
      BigDecimal beforeUsd,
      BigDecimal afterUsd) {}
}
