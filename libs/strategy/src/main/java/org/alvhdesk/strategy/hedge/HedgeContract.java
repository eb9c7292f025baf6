package org.alvhdesk.strategy.hedge;

import java.time.LocalDate;
import java.util.Comparator;
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.trace.Texts;

/**
 * One VIX option series.
 *
 * @param strike points
 */
public record HedgeContract(OptionRoot root, LocalDate expiry, double strike, Right right)
    implements Comparable<HedgeContract> {
  private static final Comparator<HedgeContract> ORDER =
      Comparator.comparing(HedgeContract::expiry)
          .thenComparingDouble(HedgeContract::strike)
          .thenComparing(HedgeContract::right)
          .thenComparing(HedgeContract::root);

  /**
   * @throws IllegalArgumentException for a root other than VIX or a strike that is not positive
   */
  public HedgeContract {
    if (!root.isVix() || !(strike > 0)) {
      throw new IllegalArgumentException(
          "a hedge contract is a VIX option with a positive strike, was " + root + " " + strike);
    }
  }

  /** The VIX call of {@code expiry} and {@code strike}. */
  public static HedgeContract vixCall(LocalDate expiry, double strike) {
    return new HedgeContract(OptionRoot.VIX, expiry, strike, Right.CALL);
  }

  /** Calendar days from {@code session} to expiry. */
  public int dte(LocalDate session) {
    return Expiries.daysTo(expiry, session);
  }

  /** Such as {@code VIX 2018-02-14 24 call}. */
  public String text() {
    return root
        + " "
        + expiry
        + " "
        + Texts.strike(strike)
        + (right == Right.CALL ? " call" : " put");
  }

  /** By expiry, strike, right. */
  @Override
  public int compareTo(HedgeContract other) {
    return ORDER.compare(this, other);
  }
}
