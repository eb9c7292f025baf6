package org.alvhdesk.hedge.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.alvhdesk.strategy.ledger.LimitShares;
import org.alvhdesk.strategy.ledger.LimitShares.Limit;

/** The hard limits in force: the configured ones, until an approved change brings others. */
@ApplicationScoped
public class ActiveLimits {
  /** Id of the configured limits. */
  public static final String CONFIGURED = "CONFIGURED";

  private final LimitShares configured;
  private volatile LimitShares current;

  /**
   * Limits as configured.
   *
   * @throws IllegalArgumentException when one is no share of the whole
   */
  @Inject
  public ActiveLimits(LedgerConfig config) {
    LedgerConfig.Limits limits = config.limits();
    configured =
        new LimitShares(
            CONFIGURED,
            "1",
            new EnumMap<>(
                Map.of(
                    Limit.MAX_LOSS_PER_EXPIRY_WEEK, limits.maxLossPerExpiryWeek(),
                    Limit.STRESS_LOSS, limits.stressLoss(),
                    Limit.SHOCK_LOSS, limits.shockLoss(),
                    Limit.SPX_VEGA, limits.spxVega(),
                    Limit.VIX_VEGA, limits.vixVega(),
                    Limit.PUT_SIDE_LOSS, limits.putSideLoss(),
                    Limit.CALL_SIDE_LOSS, limits.callSideLoss())));
    current = configured;
  }

  /** These limits, whatever is configured. */
  public ActiveLimits(LimitShares limits) {
    configured = limits;
    current = limits;
  }

  /** What the service was started with. */
  public LimitShares configured() {
    return configured;
  }

  /** What blocks proposals now. */
  public LimitShares shares() {
    return current;
  }

  /** Blocks by {@code limits} from now on; empty for the configured ones. */
  public void use(Optional<LimitShares> limits) {
    current = limits.orElse(configured);
  }
}
