package org.alvhdesk.contracts.rest;

import java.math.BigDecimal;
import java.util.List;

/**
 * {@code GET /api/v1/proposals/{id}/execution}: a change after its approval.
 *
 * @param mode how changes of this kind are filled: paper-mid, paper-worked, paper-full-spread or
 *     manual
 * @param ticketProblem why there is no ticket now; null when there is one
 * @param orders as approved, with what is filled of them; empty before the release
 * @param mayRecord whether the caller may record a fill now
 * @param why the reason of {@code mayRecord}
 */
public record ExecutionView(
    String proposalId,
    String state,
    String mode,
    String ticketProblem,
    List<String> formats,
    List<OrderView> orders,
    List<OrphanAlarmView> alarms,
    boolean mayRecord,
    String why) {
  public ExecutionView {
    formats = List.copyOf(formats);
    orders = List.copyOf(orders);
    alarms = List.copyOf(alarms);
  }

  /**
   * One order.
   *
   * @param reference tag that a broker repeats
   * @param netLimitPoints worst price of one unit: a debit is positive, a credit negative
   * @param whole units of which every leg is filled: condors that are in the book
   */
  public record OrderView(
      String reference,
      boolean combo,
      int units,
      BigDecimal netLimitPoints,
      List<LegView> legs,
      int whole) {
    public OrderView {
      legs = List.copyOf(legs);
    }
  }

  /**
   * A leg.
   *
   * @param symbol OCC, CFE or ticker
   * @param quantity contracts approved
   * @param filled contracts in the book
   * @param limitPoints worst price of the leg alone; null where only the net price counts
   */
  public record LegView(
      String text, String symbol, int quantity, int filled, int rest, BigDecimal limitPoints) {}
}
