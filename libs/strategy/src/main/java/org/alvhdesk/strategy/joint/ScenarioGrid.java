package org.alvhdesk.strategy.joint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.strategy.joint.Repricer.HedgeLine;

/**
 * The joint book over a grid of SPX and VIX moves that need not go together (methodology 3.7). SPX
 * smiles scale with VIX'/VIX; every VIX leg moves on its own forward, ln(F'/F) = b(T) ln(VIX'/VIX);
 * volatilities of VIX options stay.
 */
public final class ScenarioGrid {
  /** SPX returns of the default grid, decimals. */
  public static final List<Double> SPX_MOVES =
      List.of(-0.15, -0.10, -0.07, -0.05, -0.03, -0.01, 0.0, 0.01, 0.03, 0.05, 0.07);

  /** VIX changes of the default grid, decimals. */
  public static final List<Double> VIX_MOVES =
      List.of(-0.30, -0.15, 0.0, 0.25, 0.50, 1.0, 1.5, 2.0);

  private ScenarioGrid() {}

  /** The default grid. */
  public static GridReport evaluate(JointBook book, DriftLink link) {
    return evaluate(book, link, SPX_MOVES, VIX_MOVES);
  }

  /**
   * Any grid.
   *
   * @param spxMoves decimal returns above -1
   * @param vixMoves decimal changes above -1
   * @throws IllegalArgumentException for an empty axis or a move of -100 % or less
   */
  public static GridReport evaluate(
      JointBook book, DriftLink link, List<Double> spxMoves, List<Double> vixMoves) {
    requireMoves("SPX", spxMoves);
    requireMoves("VIX", vixMoves);
    List<HedgeLine> before = JointScenarios.lines(book, book.before());
    List<HedgeLine> after = JointScenarios.lines(book, book.after());
    List<Double> levels =
        vixMoves.stream().map(v -> Scenario.clipVix(book.vix(), book.vix() * (1 + v))).toList();
    List<List<BigDecimal>> condors = new ArrayList<>();
    List<List<BigDecimal>> held = new ArrayList<>();
    List<List<BigDecimal>> proposed = new ArrayList<>();
    for (double spxMove : spxMoves) {
      List<BigDecimal> condorRow = new ArrayList<>();
      List<BigDecimal> heldRow = new ArrayList<>();
      List<BigDecimal> proposedRow = new ArrayList<>();
      for (double vixTo : levels) {
        Scenario cell = cell(book, link, spxMove, vixTo);
        condorRow.add(JointScenarios.usd(JointScenarios.condorGain(book, cell)));
        heldRow.add(JointScenarios.usd(Repricer.hedgeGain(before, cell, book.vix())));
        proposedRow.add(JointScenarios.usd(Repricer.hedgeGain(after, cell, book.vix())));
      }
      condors.add(condorRow);
      held.add(heldRow);
      proposed.add(proposedRow);
    }
    return new GridReport(
        spxMoves, vixMoves, levels, condors, held, proposed, JointScenarios.gaps(book));
  }

  private static Scenario cell(JointBook book, DriftLink link, double spxMove, double vixTo) {
    double logVix = StrictMath.log(vixTo / book.vix());
    return new Scenario(
        ScenarioFamily.DRIFT, "grid", spxMove, vixTo, d -> link.forwardBeta(d) * logVix, 1);
  }

  private static void requireMoves(String axis, List<Double> moves) {
    if (moves.isEmpty() || moves.stream().anyMatch(m -> !(m > -1 && Double.isFinite(m)))) {
      throw new IllegalArgumentException(
          axis + " moves must be decimals above -1, at least one: " + moves);
    }
  }
}
