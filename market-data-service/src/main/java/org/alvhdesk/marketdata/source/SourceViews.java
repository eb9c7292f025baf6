package org.alvhdesk.marketdata.source;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.alvhdesk.contracts.rest.SourceView;
import org.alvhdesk.market.sources.SourceInfo;
import org.alvhdesk.market.sources.SourceState;
import org.alvhdesk.market.sources.live.LiveStatus;

/** Sources as the interface shows them. */
final class SourceViews {
  static final String PROVIDER = "PROVIDER";

  private SourceViews() {}

  static SourceView provider(SourceState state, Instant now) {
    SourceInfo info = state.info();
    return new SourceView(
        info.id(),
        PROVIDER,
        info.delay().name(),
        info.delay().name(),
        info.title() + ": " + info.offers() + ".",
        null,
        null,
        state.received() > 0,
        null,
        new SourceView.Provider(
            state.breaker().name(),
            info.base().toString(),
            info.terms(),
            info.missing().orElse(null),
            state.lastGood().orElse(null),
            state.lastTried().orElse(null),
            state.lastError().orElse(null),
            state.nextAllowed().orElse(null),
            seconds(state.lastGood(), now),
            state.received()));
  }

  static SourceView.Live live(LiveStatus status, Instant now) {
    return new SourceView.Live(
        status.phase().name(),
        status.words(),
        status.snapshotAsOf().orElse(null),
        status.fetchedAt().orElse(null),
        status.nextFetch().orElse(null),
        seconds(status.snapshotAsOf(), now));
  }

  private static Long seconds(Optional<Instant> since, Instant now) {
    return since.map(s -> Math.max(0, Duration.between(s, now).toSeconds())).orElse(null);
  }
}
