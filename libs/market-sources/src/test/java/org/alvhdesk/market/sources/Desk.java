package org.alvhdesk.market.sources;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alvhdesk.market.sources.http.FetchCache;
import org.alvhdesk.market.sources.http.MemoryCache;
import org.alvhdesk.market.sources.http.Web;
import org.alvhdesk.market.sources.provider.SourceSetting;
import org.alvhdesk.market.sources.provider.SourceSettings;
import org.alvhdesk.market.sources.provider.Sources;

/**
 * A desk whose providers are all one WireMock, whose clock goes on only when it pauses, and which
 * remembers every pause.
 */
public final class Desk implements AutoCloseable {
  /** Long enough for a loaded machine, short enough to wait for. */
  public static final Duration TIMEOUT = Duration.ofMillis(1500);

  public final WireMockServer provider =
      new WireMockServer(WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
  public final List<Duration> pauses = new ArrayList<>();
  public final FetchCache cache = new MemoryCache();
  public final Map<SourceSetting, String> settings = new HashMap<>();

  /** What happens in the world while the desk waits. */
  public Runnable meanwhile = () -> {};

  /** The desk is told to stop when it waits next. */
  public boolean stop;

  private Instant now = Instant.parse("2024-01-05T20:30:00Z");

  /** A desk with keys for everything. */
  public Desk() {
    provider.start();
    for (SourceSetting url :
        List.of(
            SourceSetting.CBOE_URL,
            SourceSetting.CBOE_WWW_URL,
            SourceSetting.FRED_URL,
            SourceSetting.FREDGRAPH_URL,
            SourceSetting.TRADIER_URL,
            SourceSetting.MASSIVE_URL)) {
      settings.put(url, provider.baseUrl());
    }
    settings.put(SourceSetting.FRED_KEY, "fred-secret");
    settings.put(SourceSetting.TRADIER_TOKEN, "tradier-secret");
    settings.put(SourceSetting.MASSIVE_KEY, "massive-secret");
    settings.put(SourceSetting.TIMEOUT, TIMEOUT.toMillis() + "ms");
    settings.put(SourceSetting.BREAKER_DELAY, "60s");
    settings.put(SourceSetting.HOST_INTERVAL, "0s");
  }

  /** The sources as configured now. */
  public Sources sources() {
    return sources(cache);
  }

  /** The sources as configured now, keeping what comes in {@code kept}. */
  public Sources sources(FetchCache kept) {
    SourceSettings read = SourceSettings.read(s -> Optional.ofNullable(settings.get(s)));
    return Sources.of(read, Web.of(read.http(), this::now, this::pause, () -> 0.5, kept));
  }

  public Instant now() {
    return now;
  }

  /** Sets the time. */
  public void at(Instant instant) {
    now = instant;
  }

  /** Lets time pass. */
  public void pass(Duration time) {
    now = now.plus(time);
  }

  /** Waits, in this desk's time. */
  public void pause(Duration time) throws InterruptedException {
    if (stop) {
      throw new InterruptedException("told to stop");
    }
    pauses.add(time);
    pass(time);
    meanwhile.run();
  }

  @Override
  public void close() {
    provider.stop();
  }
}
