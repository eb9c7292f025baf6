package org.alvhdesk.hedge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import org.alvhdesk.strategy.ledger.FeeSchedule;

/** What paper fills cost beside their price: US dollars a contract and side, 0 or more. */
@ConfigMapping(prefix = "alvh.fees")
public interface FeeConfig {
  /** Commission of the broker, for any contract; a condor is four. */
  @WithDefault("0")
  BigDecimal commission();

  /** Exchange and clearing fees of an SPX or SPXW option. */
  @WithDefault("0")
  BigDecimal spxOption();

  /** Exchange and clearing fees of a VIX option. */
  @WithDefault("0")
  BigDecimal vixOption();

  /** Exchange and clearing fees of a VX future. */
  @WithDefault("0")
  BigDecimal vxFuture();

  /** All of them. */
  default FeeSchedule schedule() {
    return new FeeSchedule(commission(), spxOption(), vixOption(), vxFuture());
  }
}
