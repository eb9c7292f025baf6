package org.alvhdesk.ui.scenarios;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.contracts.rest.ScenarioAnalysis;
import org.alvhdesk.contracts.rest.ShockWindowView;
import org.alvhdesk.ui.book.ScenarioTable;
import org.alvhdesk.ui.condor.Strikes;
import org.alvhdesk.ui.format.Fmt;
import org.alvhdesk.ui.format.Num;

/**
 * What the page shows.
 *
 * @param asOf market time, quality and betas in a sentence
 * @param own measured figures of the person's window; null without one
 * @param heat the grid
 * @param condors those held with their odds; null where the owner tells none
 */
record ScenariosView(
    String asOf,
    String quality,
    String own,
    ScenarioTable scenarios,
    List<OffsetLine> offsets,
    String share,
    Heat heat,
    List<BandLine> bands,
    String horizon,
    List<String> notes,
    List<OddsLine> condors) {

  /** The grid: SPX moves down, VIX moves across. */
  record Heat(List<String> columns, List<HeatRow> rows) {}

  /** One SPX move. */
  record HeatRow(String spx, List<Cell> cells) {}

  /**
   * One cell.
   *
   * @param level how deep its colour is, such as {@code l3} for a loss or {@code g1} for a gain
   */
  record Cell(String text, String level, String title) {}

  /** What it takes in one shock. */
  record OffsetLine(String scenario, String buy, String cost, String mid, String reached) {}

  /** Break-evens of one family. */
  record BandLine(String name, String lower, String upper) {}

  /** A condor held; {@link Fmt#NONE} where its expiry is not quoted. */
  record OddsLine(
      String layer,
      int quantity,
      String strikes,
      String expiry,
      int dte,
      String pop,
      String touchPut,
      String touchCall) {}

  static ScenariosView of(ScenarioAnalysis a, ShockWindowView window) {
    List<String> notes = new ArrayList<>(a.gaps());
    Optional.ofNullable(a.breakEvens()).ifPresent(b -> notes.addAll(b.notes()));
    return new ScenariosView(
        "As of "
            + Fmt.marketTime(a.asOf())
            + ", SPX "
            + Fmt.number(a.spx(), 2)
            + ", VIX "
            + Fmt.number(a.vix(), 2)
            + "; betas: "
            + a.betas()
            + ".",
        a.quality(),
        window == null ? null : own(window),
        ScenarioTable.of(a.rows(), false),
        a.offsets().stream().map(ScenariosView::offset).toList(),
        Fmt.percent(a.share(), 0),
        heat(a.grid()),
        a.breakEvens() == null
            ? List.of()
            : a.breakEvens().bands().stream().map(ScenariosView::band).toList(),
        a.breakEvens() == null ? null : Fmt.day(a.breakEvens().horizon()),
        notes,
        a.condors() == null ? null : a.condors().stream().map(ScenariosView::odds).toList());
  }

  private static OddsLine odds(ScenarioAnalysis.Odds c) {
    return new OddsLine(
        c.layer(),
        c.quantity(),
        Strikes.of(c),
        Fmt.day(c.expiry()),
        c.dte(),
        Fmt.percent(c.probabilityOfProfit(), 1),
        Fmt.percent(c.touchPut(), 1),
        Fmt.percent(c.touchCall(), 1));
  }

  private static String own(ShockWindowView w) {
    return w.name()
        + ": SPX "
        + Fmt.percentSigned(w.spxMove(), 1)
        + ", VIX "
        + Fmt.number(w.vixFrom(), 2)
        + " \u2192 "
        + Fmt.number(w.vixTo(), 2)
        + ", VX 30/110/180 days \u00d7"
        + Fmt.number(w.cm30(), 2)
        + "/"
        + Fmt.number(w.cm110(), 2)
        + "/"
        + Fmt.number(w.cm180(), 2)
        + ", VVIX "
        + Fmt.number(w.vvixFrom(), 1)
        + " \u2192 "
        + Fmt.number(w.vvixTo(), 1);
  }

  private static OffsetLine offset(ScenarioAnalysis.Offset o) {
    String buy =
        o.sets() == null
            ? o.why()
            : String.join(
                ", ",
                o.legs().stream().map(l -> l.quantity() + " \u00d7 " + l.contract()).toList());
    return new OffsetLine(
        o.scenario(),
        buy,
        o.costAtAskUsd() == null ? "" : Fmt.usd(o.costAtAskUsd()),
        o.costAtMidUsd() == null ? "" : Fmt.usd(o.costAtMidUsd()),
        o.shareReached() == null ? "" : Fmt.percent(o.shareReached(), 1));
  }

  private static Heat heat(ScenarioAnalysis.Grid grid) {
    double largest =
        grid.jointUsd().stream()
            .flatMap(List::stream)
            .mapToDouble(v -> Math.abs(v.doubleValue()))
            .max()
            .orElse(0);
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < grid.vixMoves().size(); i++) {
      columns.add(
          Fmt.percentSigned(grid.vixMoves().get(i), 0)
              + " ("
              + Fmt.number(grid.vixLevels().get(i), 1)
              + ")");
    }
    List<HeatRow> rows = new ArrayList<>();
    for (int r = 0; r < grid.spxMoves().size(); r++) {
      List<Cell> cells = new ArrayList<>();
      for (int c = 0; c < columns.size(); c++) {
        BigDecimal joint = grid.jointUsd().get(r).get(c);
        cells.add(
            new Cell(
                Num.pnl(joint).text(),
                level(joint.doubleValue(), largest),
                "condors "
                    + Fmt.usdSigned(grid.condorUsd().get(r).get(c))
                    + ", hedge "
                    + Fmt.usdSigned(grid.hedgeUsd().get(r).get(c))));
      }
      rows.add(new HeatRow(Fmt.percentSigned(grid.spxMoves().get(r), 0), cells));
    }
    return new Heat(columns, rows);
  }

  /** Four depths of a loss or a gain; the sign in the text says the same without colour. */
  private static String level(double value, double largest) {
    if (largest == 0 || value == 0) {
      return "";
    }
    int depth = 1 + (int) Math.min(3, Math.floor(4 * Math.abs(value) / largest));
    return (value < 0 ? "l" : "g") + depth;
  }

  private static BandLine band(ScenarioAnalysis.Band b) {
    return new BandLine(
        ScenarioTable.name(b.family()) + (b.withHedge() ? ", with the hedge" : ", condors alone"),
        range(b.lowerFrom(), b.lowerTo()),
        range(b.upperFrom(), b.upperTo()));
  }

  private static String range(Double from, Double to) {
    if (from == null || to == null) {
      return Fmt.NONE;
    }
    String low = Fmt.number(from, 2);
    String high = Fmt.number(to, 2);
    return low.equals(high) ? low : low + " to " + high;
  }
}
