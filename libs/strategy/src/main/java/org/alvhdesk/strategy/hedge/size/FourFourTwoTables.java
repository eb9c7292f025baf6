package org.alvhdesk.strategy.hedge.size;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.strategy.hedge.size.LayerTable.Layer;
import org.alvhdesk.strategy.hedge.size.LayerTable.Quantity;

/**
 * K1: the readings of "4/4/2", as tables. K1-c is what the platform runs, by {@code FourFourTwo} in
 * the package above; it stands here for comparison and must stay the same numbers.
 *
 * <ul>
 *   <li>K1-a: four layers, activated at VIX levels ({@code Activation}); 004-1.
 *   <li>K1-b: the first layer is 4 % of notional, the next two 4 % and 2 %.
 *   <li>K1-c: 4:4:2 contracts at 30/110/220 days per 10 condors.
 *   <li>K1-d: 4:4:2 of VIX-option vega.
 *   <li>K1-e: 40/40/20 % of hedge notional, at 30/110/220 or 5/37/60 days.
 *   <li>K1-f: 4/4/2 % of condor notional at 37/75/120 days.
 *   <li>K1-g: long 4 near, long 4 in the middle, short 2 at 75 days. The short calls lose without
 *       limit when long-dated VIX forwards rise more than the near ones pay.
 * </ul>
 */
public final class FourFourTwoTables {
  private static final BigDecimal FOUR_PERCENT = new BigDecimal("0.04");
  private static final BigDecimal TWO_PERCENT = new BigDecimal("0.02");
  private static final BigDecimal VEGA_PER_CONDOR = new BigDecimal("35");

  /** All tables, {@code e} in both tenors; the second is called {@code e}, too. */
  public static final List<LayerTable> ALL =
      List.of(
          new LayerTable(
              "a",
              "four layers of VIX calls, activated at levels of VIX",
              List.of(
                  perTen("FRONT", 37, 4),
                  perTen("MID", 60, 4),
                  perTen("FAR", 90, 2),
                  perTen("EMERGENCY", 120, 2))),
          new LayerTable(
              "b",
              "the first layer is 4 % of notional at 30 to 45 days",
              List.of(
                  ofMaxLoss("FRONT", 37, FOUR_PERCENT),
                  ofMaxLoss("MID", 75, FOUR_PERCENT),
                  ofMaxLoss("FAR", 120, TWO_PERCENT))),
          new LayerTable(
              "c",
              "4:4:2 contracts at 30/110/220 days",
              List.of(perTen("FRONT", 30, 4), perTen("MID", 110, 4), perTen("FAR", 220, 2))),
          new LayerTable(
              "d",
              "4:4:2 of VIX-option vega at 30/110/220 days",
              List.of(
                  ofVega("FRONT", 30, "0.4"),
                  ofVega("MID", 110, "0.4"),
                  ofVega("FAR", 220, "0.2"))),
          new LayerTable(
              "e",
              "40/40/20 % of hedge notional at 30/110/220 days",
              ofTotal(new BigDecimal("0.1"), 30, 110, 220)),
          new LayerTable(
              "e",
              "40/40/20 % of hedge notional at 5/37/60 days",
              ofTotal(new BigDecimal("0.1"), 5, 37, 60)),
          new LayerTable(
              "f",
              "4/4/2 % of condor notional at 37/75/120 days",
              List.of(
                  ofMaxLoss("FRONT", 37, FOUR_PERCENT),
                  ofMaxLoss("MID", 75, FOUR_PERCENT),
                  ofMaxLoss("FAR", 120, TWO_PERCENT))),
          new LayerTable(
              "g",
              "long 4 near, long 4 in the middle, short 2 at 60 to 90 days",
              List.of(perTen("FRONT", 30, 4), perTen("MID", 45, 4), perTen("FAR", 75, -2))));

  private FourFourTwoTables() {}

  /** The first table of {@code variant}; empty for a letter that no source gives. */
  public static Optional<LayerTable> of(String variant) {
    return ALL.stream().filter(t -> t.variant().equals(variant)).findFirst();
  }

  private static Layer perTen(String name, int days, int contracts) {
    return new Layer(name, days, new Quantity.PerCondors(contracts, 10));
  }

  private static Layer ofMaxLoss(String name, int days, BigDecimal share) {
    return new Layer(name, days, new Quantity.OfMaxLoss(share));
  }

  private static Layer ofVega(String name, int days, String share) {
    return new Layer(name, days, new Quantity.OfVega(VEGA_PER_CONDOR, new BigDecimal(share)));
  }

  private static List<Layer> ofTotal(BigDecimal total, int near, int mid, int far) {
    BigDecimal twoFifths = total.multiply(new BigDecimal("0.4"));
    return List.of(
        ofMaxLoss("FRONT", near, twoFifths),
        ofMaxLoss("MID", mid, twoFifths),
        ofMaxLoss("FAR", far, total.multiply(new BigDecimal("0.2"))));
  }
}
