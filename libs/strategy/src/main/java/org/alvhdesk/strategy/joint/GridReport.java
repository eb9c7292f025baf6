package org.alvhdesk.strategy.joint;

import java.math.BigDecimal;
import java.util.List;

/**
 * Profit and loss of the joint book over SPX moves (rows) and VIX moves (columns): instantaneous
 * repricing from mid, US dollars.
 *
 * @param spxMoves decimal returns of SPX, one a row
 * @param vixMoves decimal changes of VIX as asked, one a column
 * @param vixLevels VIX of each column, points, held inside 9 to 150
 * @param condorUsd condors alone
 * @param hedgeBeforeUsd the hedge as held alone
 * @param hedgeAfterUsd the hedge after the proposed trades alone
 * @param gaps what could not be revalued and is missing from every cell, for people
 */
public record GridReport(
    List<Double> spxMoves,
    List<Double> vixMoves,
    List<Double> vixLevels,
    List<List<BigDecimal>> condorUsd,
    List<List<BigDecimal>> hedgeBeforeUsd,
    List<List<BigDecimal>> hedgeAfterUsd,
    List<String> gaps) {
  /** Copies the lists. */
  public GridReport {
    spxMoves = List.copyOf(spxMoves);
    vixMoves = List.copyOf(vixMoves);
    vixLevels = List.copyOf(vixLevels);
    condorUsd = condorUsd.stream().map(List::copyOf).toList();
    hedgeBeforeUsd = hedgeBeforeUsd.stream().map(List::copyOf).toList();
    hedgeAfterUsd = hedgeAfterUsd.stream().map(List::copyOf).toList();
    gaps = List.copyOf(gaps);
  }

  /** Condors and the held hedge together, US dollars. */
  public BigDecimal jointBeforeUsd(int row, int column) {
    return condorUsd.get(row).get(column).add(hedgeBeforeUsd.get(row).get(column));
  }

  /** Condors and the hedge after the trades together, US dollars. */
  public BigDecimal jointAfterUsd(int row, int column) {
    return condorUsd.get(row).get(column).add(hedgeAfterUsd.get(row).get(column));
  }
}
