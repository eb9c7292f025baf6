package org.alvhdesk.marketdata.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.sources.SourceState;
import org.alvhdesk.market.sources.http.MemoryCache;
import org.alvhdesk.market.sources.http.Pause;
import org.alvhdesk.market.sources.http.Web;
import org.alvhdesk.market.sources.live.LivePath;
import org.alvhdesk.market.sources.live.LiveStatus;
import org.alvhdesk.market.sources.provider.SourceSetting;
import org.alvhdesk.market.sources.provider.SourceSettings;
import org.alvhdesk.market.sources.provider.Sources;
import org.eclipse.microprofile.config.Config;

/** The providers as configured, and the live market that asks them, if that is what is played. */
@ApplicationScoped
public class LiveFeed {
  private final LiveConfig config;
  private final LiveClock clock;
  private final StoredLivePast history;
  private final SourceSettings settings;
  private volatile Sources sources;
  private volatile LivePath path;

  LiveFeed(LiveConfig config, LiveClock clock, StoredLivePast history, Config all) {
    this.config = config;
    this.clock = clock;
    this.history = history;
    // What is held must not be fresh any more when the next snapshot is due.
    this.settings =
        SourceSettings.read(s -> setting(all, s))
            .withSnapshotInterval(config.interval().dividedBy(2));
    this.sources = sources(time -> Thread.sleep(time));
  }

  private static Optional<String> setting(Config all, SourceSetting setting) {
    return all.getOptionalValue(setting.property(), String.class);
  }

  /**
   * Opens the live market behind {@code last}, the last sealed step, if there is one.
   *
   * @param pause waits for it; interrupted when the service stops
   */
  public LivePath open(Optional<MarketState> last, Pause pause) {
    sources = sources(pause);
    path = new LivePath(sources, config.interval(), history, clock, pause, last);
    return path;
  }

  /** The providers, with their manners: whoever asks them shares pace and breakers. */
  public Sources sources() {
    return sources;
  }

  /** How each provider is doing. */
  public List<SourceState> states() {
    return sources.states();
  }

  /** How the live market is doing; empty when another market is played. */
  public Optional<LiveStatus> status() {
    return Optional.ofNullable(path).map(LivePath::status);
  }

  /** What the live market is doing, in words. */
  public String words() {
    return status().map(LiveStatus::words).orElse("");
  }

  /** The time by which providers are asked. */
  public Instant now() {
    return clock.instant();
  }

  private Sources sources(Pause pause) {
    // Jitter decides when a provider is asked again, never what a step says.
    SplittableRandom jitter = new SplittableRandom();
    return Sources.of(
        settings, Web.of(settings.http(), clock, pause, jitter::nextDouble, new MemoryCache()));
  }
}
