package org.alvhdesk.marketdata.step;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The step protocol (docs/architecture.md section 2). */
@ConfigMapping(prefix = "alvh.step")
public interface StepConfig {
  /** Services whose step.done fact is awaited before the next step; none: nobody is awaited. */
  Optional<Set<String>> services();

  /** Wall time after which the slices of an unfinished step are sent again. */
  @WithDefault("3s")
  Duration republishEvery();

  /** The market opens when this address answers with 200; none: at once. */
  Optional<URI> opensWith();

  /** Wall time between two proofs that this instance still leads, and two tries to lead. */
  @WithDefault("1s")
  Duration leaderHeartbeat();

  /** Wall time after which what other instances have committed is known here at the latest. */
  @WithDefault("500ms")
  Duration followEvery();

  /** Wall time after which the market opens all the same. */
  @WithDefault("90s")
  Duration openingPatience();
}
