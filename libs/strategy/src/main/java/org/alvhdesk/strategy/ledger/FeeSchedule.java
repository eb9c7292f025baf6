package org.alvhdesk.strategy.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.hedge.EtpShare;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.OptionSeries;
import org.alvhdesk.strategy.hedge.VxFuture;

/**
 * What a trade costs beside its price, US dollars a contract and side. Settlement in cash is free.
 *
 * @param commission of the broker, for any contract
 * @param spxOption exchange and clearing fees of an SPX or SPXW option
 * @param vixOption the same of a VIX option
 * @param vxFuture the same of a VX future
 */
public record FeeSchedule(
    BigDecimal commission, BigDecimal spxOption, BigDecimal vixOption, BigDecimal vxFuture) {
  /** No fees at all. */
  public static final FeeSchedule FREE =
      new FeeSchedule(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  private static final int CONDOR_LEGS = 4;

  /**
   * @throws IllegalArgumentException for a negative fee
   */
  public FeeSchedule {
    for (BigDecimal fee : new BigDecimal[] {commission, spxOption, vixOption, vxFuture}) {
      if (fee.signum() < 0) {
        throw new IllegalArgumentException("a fee is 0 or more US dollars a contract, was " + fee);
      }
    }
  }

  /** Fees of one trade, US dollars to the cent, 0 or more. */
  public record Fees(BigDecimal commissionUsd, BigDecimal exchangeUsd) {
    /** Both. */
    public BigDecimal totalUsd() {
      return commissionUsd.add(exchangeUsd);
    }
  }

  /** Fees of buying or selling {@code quantity} of {@code contract}. */
  public Fees of(HedgeContract contract, int quantity) {
    return switch (contract) {
      case OptionSeries option -> of(perOption(option.root()), quantity);
      case VxFuture ignored -> of(vxFuture, quantity);
      case EtpShare ignored -> of(BigDecimal.ZERO, 0); // shares pay no fee a contract
    };
  }

  /** Fees of selling or buying back {@code quantity} condors: four options each. */
  public Fees ofCondors(int quantity) {
    return of(spxOption, Math.multiplyExact(CONDOR_LEGS, quantity));
  }

  private BigDecimal perOption(OptionRoot root) {
    return root.isVix() ? vixOption : spxOption;
  }

  private Fees of(BigDecimal exchange, int contracts) {
    return new Fees(usd(commission, contracts), usd(exchange, contracts));
  }

  private static BigDecimal usd(BigDecimal each, int contracts) {
    return each.multiply(BigDecimal.valueOf(Math.abs(contracts)))
        .setScale(2, RoundingMode.HALF_EVEN);
  }
}
