package org.alvhdesk.strategy.hedge.instrument;

import java.time.LocalDate;
import java.util.Optional;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.quant.vol.measure.Measured;

/** One state of the market, quoted or imagined, from which hedge instruments are marked. */
public interface InstrumentMarket {
  /**
   * What one option is priced from.
   *
   * @param forward of the option's own expiry, points; for VIX options never the spot VIX
   * @param years to settlement, VIX convention, 0 or more
   * @param vol of this strike, decimal per root year, 0 or more
   * @param discount factor to settlement, positive
   */
  record OptionState(double forward, double years, double vol, double discount) {
    /**
     * @throws IllegalArgumentException for a number that is out of range or not finite
     */
    public OptionState {
      if (!(forward > 0
          && forward < Double.POSITIVE_INFINITY
          && years >= 0
          && years < Double.POSITIVE_INFINITY
          && vol >= 0
          && vol < Double.POSITIVE_INFINITY
          && discount > 0
          && discount < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "an option needs a positive forward and discount, years and vol of 0 or more: "
                + forward
                + ", "
                + years
                + ", "
                + vol
                + ", "
                + discount);
      }
    }
  }

  /** What that option is priced from; empty when its expiry or volatility is not known here. */
  Optional<OptionState> option(OptionRoot root, LocalDate expiry, double strike, Right right);

  /** The VX future that settles on {@code settlement}, points. */
  Measured vxFuture(LocalDate settlement);

  /** The price of one share of an exchange-traded product, US dollars. */
  Measured etp(String symbol);
}
