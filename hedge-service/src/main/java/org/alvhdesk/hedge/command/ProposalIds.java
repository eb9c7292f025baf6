package org.alvhdesk.hedge.command;

import java.util.UUID;
import org.alvhdesk.kit.problem.Problems;

/** Ids of proposals in paths. */
public final class ProposalIds {
  private ProposalIds() {}

  /**
   * The id that {@code text} is.
   *
   * @throws jakarta.ws.rs.WebApplicationException 404 when it is none
   */
  public static UUID of(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw unknown(text);
    }
  }

  /** 404: there is no such proposal. */
  public static RuntimeException unknown(String id) {
    return Problems.problem(
        404, "There is no proposal " + id + ". GET /api/v1/proposals lists those that exist.");
  }
}
