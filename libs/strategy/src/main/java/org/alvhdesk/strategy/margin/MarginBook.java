package org.alvhdesk.strategy.margin;

import java.time.LocalDate;
import java.util.List;

/**
 * What margin is computed for.
 *
 * @param session date from which months to expiry count
 */
public record MarginBook(
    LocalDate session, List<CondorHolding> condors, List<OptionHolding> options) {
  public MarginBook {
    condors = List.copyOf(condors);
    options = List.copyOf(options);
  }
}
