package org.alvhdesk.marketdata.clock;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The market clock at the start of a run. */
@ConfigMapping(prefix = "alvh.clock")
public interface ClockConfig {
  /** Market minutes per wall second; 0 starts paused. A changed value takes effect at a restart. */
  @WithDefault("10")
  double speed();

  /** Whether submitting a proposal pauses the clock; people switch it with POST /clock. */
  @WithDefault("true")
  boolean pauseOnSubmission();

  /** How many steps ago a submission may have been made to still pause the clock. */
  @WithDefault("5")
  int recentSteps();
}
