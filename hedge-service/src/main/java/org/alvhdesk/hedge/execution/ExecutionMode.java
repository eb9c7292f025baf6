package org.alvhdesk.hedge.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.alvhdesk.contracts.event.ApprovalDecisionV1;
import org.alvhdesk.hedge.HedgeConfig;
import org.alvhdesk.strategy.execution.PaperMode;

/** How released changes are filled: on paper in one of three ways, or by people. */
@ApplicationScoped
public class ExecutionMode {
  static final String MANUAL = ApprovalDecisionV1.MANUAL;

  private final String name;

  /**
   * The mode of {@code config}.
   *
   * @throws IllegalStateException for a mode that does not exist: the service does not start
   */
  @Inject
  public ExecutionMode(HedgeConfig config) {
    this(config.execution());
  }

  /**
   * The mode that configuration calls {@code name}.
   *
   * @throws IllegalStateException for a mode that does not exist
   */
  public ExecutionMode(String name) {
    if (!name.equals(MANUAL) && PaperMode.configured(name).isEmpty()) {
      throw new IllegalStateException(
          "alvh.hedge.execution must be paper-mid, paper-worked, paper-full-spread or manual, not "
              + name);
    }
    this.name = name;
  }

  /** As configured. */
  public String configured() {
    return name;
  }

  /** How paper fills are priced; empty when people record what their broker filled. */
  public Optional<PaperMode> paper() {
    return PaperMode.configured(name);
  }
}
