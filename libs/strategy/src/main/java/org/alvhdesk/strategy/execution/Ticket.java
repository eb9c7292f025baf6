package org.alvhdesk.strategy.execution;

import java.time.Instant;
import java.util.List;

/**
 * What a person carries to a broker: the orders of exactly one approved revision, or what is left
 * of them when some is filled.
 *
 * @param proposalId of the change request
 * @param contentHash SHA-256 of the content that was approved: the same as on its page
 * @param state of the request when the ticket was written
 * @param snapshotId quotes that the change was made on
 * @param quality of those quotes
 * @param expiresAt until when it may be worked, market time
 */
public record Ticket(
    String proposalId,
    int revision,
    String contentHash,
    String kind,
    String state,
    String headline,
    String snapshotId,
    String quality,
    Instant expiresAt,
    List<Order> orders) {
  /** Copies the list. */
  public Ticket {
    orders = List.copyOf(orders);
  }

  /** Reference that a broker repeats in its reports: 8 characters of the id, and the order. */
  public String reference(Order order) {
    return reference(proposalId, order.number());
  }

  /** The same of order {@code number} of {@code proposalId}. */
  public static String reference(String proposalId, int number) {
    return "ALVH-" + proposalId.substring(0, 8) + "-" + number;
  }
}
