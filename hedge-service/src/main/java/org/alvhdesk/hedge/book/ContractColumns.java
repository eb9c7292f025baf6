package org.alvhdesk.hedge.book;

import java.time.LocalDate;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.OptionSeries;
import org.alvhdesk.strategy.hedge.VxFuture;

/**
 * A hedge contract as tables and REST carry it: root, expiry, strike, right. A VX future has root
 * {@code VX}, strike 0 and right {@code FUTURE}.
 */
public final class ContractColumns {
  private static final String VX = "VX";
  private static final String FUTURE = "FUTURE";

  private ContractColumns() {}

  /** Such as {@code SPXW}. */
  public static String root(HedgeContract contract) {
    return contract instanceof OptionSeries option ? option.root().name() : VX;
  }

  /** Points; 0 for a future. */
  public static double strike(HedgeContract contract) {
    return contract instanceof OptionSeries option ? option.strike() : 0;
  }

  /** {@code CALL}, {@code PUT} or {@code FUTURE}. */
  public static String right(HedgeContract contract) {
    return contract instanceof OptionSeries option ? option.right().name() : FUTURE;
  }

  /** Root whose settlement instant it shares: VX settles with VIX options. */
  public static OptionRoot settlesWith(String root) {
    return root.equals(VX) ? OptionRoot.VIX : OptionRoot.valueOf(root);
  }

  /**
   * The contract of these columns.
   *
   * @throws IllegalArgumentException for any other root or right
   */
  public static HedgeContract contract(String root, LocalDate expiry, double strike, String right) {
    return root.equals(VX) && right.equals(FUTURE)
        ? new VxFuture(expiry)
        : new OptionSeries(OptionRoot.valueOf(root), expiry, strike, Right.valueOf(right));
  }
}
