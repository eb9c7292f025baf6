package org.alvhdesk.hedge.ledger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;

/** What an operator decides about the ledger. */
@ConfigMapping(prefix = "alvh.ledger")
public interface LedgerConfig {
  /** Sessions ahead of a last trade from which a settlement alert is shown, 0 or more. */
  @WithDefault("3")
  int alertLeadSessions();

  /** Limits that block proposals. */
  Limits limits();

  /**
   * Each a decimal share of net asset value, 0 or more; an exceeded one blocks. The defaults leave
   * room for what the shipped rule sets may take: risk capital of 15 %, one layer at most 65 % of
   * it.
   */
  interface Limits {
    /** Maximum loss of the condors that expire in one ISO week. */
    @WithDefault("0.12")
    BigDecimal maxLossPerExpiryWeek();

    /** Joint loss at SPX -10 %. */
    @WithDefault("0.12")
    BigDecimal stressLoss();

    /** Joint loss at each measured shock. */
    @WithDefault("0.15")
    BigDecimal shockLoss();

    /** Size of the SPX vega per volatility point. */
    @WithDefault("0.005")
    BigDecimal spxVega();

    /** Size of the VIX-option vega per volatility point. */
    @WithDefault("0.002")
    BigDecimal vixVega();

    /** What all condors lose below their long puts. */
    @WithDefault("0.15")
    BigDecimal putSideLoss();

    /** What all condors lose above their long calls. */
    @WithDefault("0.15")
    BigDecimal callSideLoss();
  }
}
