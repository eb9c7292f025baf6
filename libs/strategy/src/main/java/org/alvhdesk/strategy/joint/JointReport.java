package org.alvhdesk.strategy.joint;

import java.math.BigDecimal;
import java.util.List;

/**
 * The joint book under every scenario.
 *
 * @param rows DRIFT rows by SPX move, then SHOCK rows in order of methodology 3.7
 * @param stressLossBeforeUsd worst joint loss over the SHOCK rows with the hedge as held, 0 or more
 * @param stressLossAfterUsd the same after the trades
 * @param gaps what could not be revalued and is missing from every row, for people; empty is good
 */
public record JointReport(
    List<ScenarioResult> rows,
    BigDecimal stressLossBeforeUsd,
    BigDecimal stressLossAfterUsd,
    List<String> gaps) {
  public JointReport {
    rows = List.copyOf(rows);
    gaps = List.copyOf(gaps);
  }
}
