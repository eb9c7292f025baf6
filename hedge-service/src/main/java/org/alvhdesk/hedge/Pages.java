package org.alvhdesk.hedge;

import org.alvhdesk.kit.problem.Problems;

/** Paging of lists. */
public final class Pages {
  private static final int LARGEST = 500;

  private Pages() {}

  /**
   * A page size between 1 and 500.
   *
   * @throws jakarta.ws.rs.WebApplicationException 400 otherwise
   */
  public static int size(int limit) {
    if (limit < 1 || limit > LARGEST) {
      throw Problems.problem(400, "limit must be between 1 and " + LARGEST + ", not " + limit);
    }
    return limit;
  }

  /**
   * A cursor as the last answer's {@code next} gave it.
   *
   * @throws jakarta.ws.rs.WebApplicationException 400 for anything else
   */
  public static long cursor(String name, String next) {
    try {
      long cursor = Long.parseLong(next);
      if (cursor >= 0) {
        return cursor;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw Problems.problem(400, name + " must be the next of the page before, not " + next);
  }
}
