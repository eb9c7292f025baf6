package org.alvhdesk.contracts.rest;

import java.util.List;

/**
 * A list answer.
 *
 * @param next cursor of the next page, or null at the end
 */
public record Items<T>(List<T> items, String next) {
  public Items {
    items = List.copyOf(items);
  }

  /** A list that ends here. */
  public static <T> Items<T> of(List<T> items) {
    return new Items<>(items, null);
  }
}
