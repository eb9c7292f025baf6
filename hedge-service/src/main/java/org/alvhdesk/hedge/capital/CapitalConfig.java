package org.alvhdesk.hedge.capital;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** What an operator decides about the capital figures; none of it changes a decision. */
@ConfigMapping(prefix = "alvh.capital")
public interface CapitalConfig {
  /** What margin and cash cost above the riskless rate, decimal a year, 0 or more. */
  @WithDefault("0.01")
  double houseSpread();

  /**
   * Dividend yield of SPX, decimal a year. Without it, the buyback yield or the growth there is no
   * implied premium.
   */
  Optional<Double> dividendYield();

  /** Buyback yield of SPX, decimal a year. */
  Optional<Double> buybackYield();

  /** Growth of what is paid out, decimal a year. */
  Optional<Double> growth();
}
