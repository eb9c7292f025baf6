package org.alvhdesk.contracts.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Answer of {@code GET /api/v1/scenarios/analysis}: the joint book as held, under every scenario
 * and one of the caller's. Instantaneous repricing from mid, US dollars.
 *
 * @param asOf market time of the last decided step
 * @param quality of the option quotes: MODEL, DELAYED, REALTIME or SETTLED
 * @param spx S&amp;P 500, points
 * @param vix VIX, points
 * @param betas where the drift betas come from
 * @param rows drift family, shock family, and the caller's window last
 * @param share of the condors' loss that the offsets aim at, decimal
 * @param offsets what it takes in each shock; empty when no option hedge is held
 * @param breakEvens null without a condor that can be priced
 * @param gaps what is missing from every figure, for people
 * @param condors those held, with what a model says of their end and of the way there; null in an
 *     answer from before this was said
 */
public record ScenarioAnalysis(
    String bookId,
    String runId,
    Instant asOf,
    String snapshotId,
    String quality,
    double spx,
    double vix,
    String betas,
    List<ScenarioRow> rows,
    Grid grid,
    double share,
    List<Offset> offsets,
    BreakEvens breakEvens,
    List<String> gaps,
    List<Odds> condors) {
  public ScenarioAnalysis {
    rows = List.copyOf(rows);
    offsets = List.copyOf(offsets);
    gaps = List.copyOf(gaps);
    condors = condors == null ? null : List.copyOf(condors);
  }

  /**
   * A condor held. Probabilities are a MODEL's (methodology 3.8), decimals; null when the expiry is
   * not quoted.
   *
   * @param dte calendar days to expiry
   * @param probabilityOfProfit of settling between the break-evens
   * @param touchPut of the forward reaching the short put before settlement
   * @param touchCall of its reaching the short call
   */
  public record Odds(
      String layer,
      String root,
      LocalDate expiry,
      int dte,
      int quantity,
      double longPut,
      double shortPut,
      double shortCall,
      double longCall,
      Double probabilityOfProfit,
      Double touchPut,
      Double touchCall) {}

  /**
   * SPX moves (rows) by VIX moves (columns).
   *
   * @param spxMoves decimal returns
   * @param vixMoves decimal changes as asked
   * @param vixLevels VIX of each column, points, held inside 9 to 150
   */
  public record Grid(
      List<Double> spxMoves,
      List<Double> vixMoves,
      List<Double> vixLevels,
      List<List<BigDecimal>> condorUsd,
      List<List<BigDecimal>> hedgeUsd,
      List<List<BigDecimal>> jointUsd) {}

  /**
   * More of the held hedge, in its own ratio, until it offsets the share of one shock's loss.
   *
   * @param sets whole sets of the ratio; null when no size does
   * @param legs contracts to buy
   * @param costAtAskUsd premium at the offers; null when no size does
   * @param shareReached decimal; null when nothing is reached
   * @param why why there is no size; null when there is one
   */
  public record Offset(
      String scenario,
      Integer sets,
      List<Leg> legs,
      BigDecimal costAtAskUsd,
      BigDecimal costAtMidUsd,
      Double shareReached,
      String why) {
    public Offset {
      legs = List.copyOf(legs);
    }
  }

  /** Contracts of one series. */
  public record Leg(String contract, int quantity, BigDecimal costAtAskUsd, BigDecimal gainUsd) {}

  /**
   * Where the book breaks even on {@code horizon}, the first condor expiry.
   *
   * @param notes what a reader must know
   */
  public record BreakEvens(LocalDate horizon, List<Band> bands, List<String> notes) {}

  /**
   * Index points, each end from the lowest to the highest reading of the family; null where no
   * reading has that end.
   */
  public record Band(
      String family,
      boolean withHedge,
      Double lowerFrom,
      Double lowerTo,
      Double upperFrom,
      Double upperTo) {}
}
