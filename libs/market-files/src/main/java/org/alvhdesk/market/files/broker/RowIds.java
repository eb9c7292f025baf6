package org.alvhdesk.market.files.broker;

import java.util.HashMap;
import java.util.Map;

/** Ids of trades that the broker numbers only by order: equal rows are counted. */
final class RowIds {
  private final Map<String, Integer> seen = new HashMap<>();

  /** The same rows in the same order have the same ids, in whichever file they come. */
  String of(String what) {
    return what + "#" + seen.merge(what, 1, Integer::sum);
  }
}
