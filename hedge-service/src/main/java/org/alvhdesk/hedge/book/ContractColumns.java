package org.alvhdesk.hedge.book;

import java.time.LocalDate;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.hedge.EtpShare;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.OptionSeries;
import org.alvhdesk.strategy.hedge.VxFuture;

/**
 * A hedge contract as tables and REST carry it: root, expiry, strike, right. A VX future has root
 * {@code VX}, strike 0 and right {@code FUTURE}; a share has its symbol as root, no expiry, strike
 * 0 and right {@code SHARE}.
 */
public final class ContractColumns {
  private static final String VX = "VX";
  private static final String FUTURE = "FUTURE";
  private static final String SHARE = "SHARE";

  private ContractColumns() {}

  /** Such as {@code SPXW}. */
  public static String root(HedgeContract contract) {
    return switch (contract) {
      case OptionSeries option -> option.root().name();
      case VxFuture ignored -> VX;
      case EtpShare share -> share.symbol();
    };
  }

  /** Day on which it settles; null for a share. */
  public static LocalDate expiry(HedgeContract contract) {
    return contract.expires().orElse(null);
  }

  /** Points; 0 for a future and a share. */
  public static double strike(HedgeContract contract) {
    return contract instanceof OptionSeries option ? option.strike() : 0;
  }

  /** {@code CALL}, {@code PUT}, {@code FUTURE} or {@code SHARE}. */
  public static String right(HedgeContract contract) {
    return switch (contract) {
      case OptionSeries option -> option.right().name();
      case VxFuture ignored -> FUTURE;
      case EtpShare ignored -> SHARE;
    };
  }

  /** Root whose settlement instant it shares: VX settles with VIX options. */
  public static OptionRoot settlesWith(String root) {
    return root.equals(VX) ? OptionRoot.VIX : OptionRoot.valueOf(root);
  }

  /**
   * The contract of these columns.
   *
   * @param expiry null for a share
   * @throws IllegalArgumentException for any other root or right
   */
  public static HedgeContract contract(String root, LocalDate expiry, double strike, String right) {
    return switch (right) {
      case SHARE -> new EtpShare(root);
      case FUTURE -> new VxFuture(expiry);
      default -> new OptionSeries(OptionRoot.valueOf(root), expiry, strike, Right.valueOf(right));
    };
  }
}
