package org.alvhdesk.contracts.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What brokers have filled of a condor change so far, as people recorded it in hedge-service. Every
 * fact says all of it again, so that the newest alone is enough and an older one says nothing new.
 *
 * @param step last step decided before it was recorded
 * @param marketTime of that step
 * @param sequence executions recorded of the change, from 1: a fact with a lower one is older
 * @param recordedBy who recorded the latest
 * @param trades all of the change, in its order, filled or not
 * @param contentHash SHA-256 of {@code signed} as it was approved; null in a fact from before this
 *     was said
 * @param signed what was approved, canonical JSON; null in a fact from before this was said
 */
public record CondorExecutionV1(
    String proposalId,
    String bookId,
    String runId,
    long step,
    Instant marketTime,
    int sequence,
    String recordedBy,
    List<Trade> trades,
    String contentHash,
    String signed) {
  public CondorExecutionV1 {
    trades = List.copyOf(trades);
  }

  /**
   * One condor trade. The first contracts filled of every leg are the first condor; what is beyond
   * the whole condors waits for the other legs.
   *
   * @param side OPEN or CLOSE
   * @param positionId the position a CLOSE ends; null for an OPEN
   * @param quantity condors approved
   * @param filled whole condors, all four legs of them
   * @param cashUsd of the whole condors without fees: received when positive, paid when negative
   * @param legs strikes ascending
   */
  public record Trade(
      String side,
      String layer,
      String positionId,
      String root,
      LocalDate expiry,
      int quantity,
      int filled,
      BigDecimal cashUsd,
      List<Leg> legs) {
    public Trade {
      legs = List.copyOf(legs);
    }
  }

  /**
   * One leg.
   *
   * @param action BUY or SELL
   * @param right PUT or CALL
   * @param filled contracts, those of no whole condor included
   * @param averagePoints price of the whole condors' contracts, index points; null while there is
   *     none
   */
  public record Leg(
      String action, double strike, String right, int filled, BigDecimal averagePoints) {}
}
