package org.alvhdesk.strategy.hedgedesk;

import java.math.BigDecimal;
import java.util.Optional;
import org.alvhdesk.strategy.hedge.manage.Harvest;
import org.alvhdesk.strategy.hedge.manage.RiskProfile;
import org.alvhdesk.strategy.hedge.trigger.PaceGate;

/** A rule document whose hedge has layers that are bought and sold. */
public sealed interface TradedHedge extends HedgeRules
    permits LadderRules,
        TailRules,
        CoreHedgeRules,
        ShortDatedRules,
        OverlayRules,
        PutSpreadRatioRules {
  /**
   * Whether it is a published strategy to compare with, which no condor document changes (001-10).
   */
  default boolean isBenchmark() {
    return false;
  }

  /** On what quotes is traded. */
  TradeRules trading();

  /** 001-5: premium a rolling year as a share of net asset value; empty for benchmarks. */
  default Optional<BigDecimal> budgetShareOfNav() {
    return Optional.empty();
  }

  /** 000-9, 003-14: how often a layer may be touched; empty where nothing holds it back. */
  default Optional<PaceGate.Rules> pace() {
    return Optional.empty();
  }

  /** 004-9: how gains are taken; empty where they are not. */
  default Optional<Harvest.Rules> harvest() {
    return Optional.empty();
  }

  /** 004-10: whose desk it is; empty where the document does not say. */
  default Optional<RiskProfile> profile() {
    return Optional.empty();
  }

  /** K9, 003-13: what the Cash Press is and does; empty where the document does not say. */
  default Optional<CashPressRules> cashPress() {
    return Optional.empty();
  }
}
