package org.alvhdesk.marketdata.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.alvhdesk.contracts.rest.SourceView;
import org.alvhdesk.market.MarketPath;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.files.ImportReport;
import org.alvhdesk.market.files.ReplayPath;
import org.alvhdesk.simulation.SimulatedPath;
import org.jboss.logging.Logger;

/** Opens the configured market from its beginning. */
@ApplicationScoped
public class MarketSource {
  private static final Logger LOG = Logger.getLogger(MarketSource.class);

  private final SourceConfig config;

  MarketSource(SourceConfig config) {
    this.config = config;
  }

  /**
   * What is to be played.
   *
   * @throws IllegalArgumentException when the configured text is no market
   */
  public MarketSpec spec() {
    return MarketSpec.parse(config.source());
  }

  /** Seed of the simulation; a replay ignores it. */
  public long seed() {
    return config.seed();
  }

  /**
   * The path from its first state.
   *
   * @throws IllegalStateException for a live market, which has no beginning
   * @throws RuntimeException with a message for people when the files of a replay are not there
   */
  public MarketPath open() {
    return switch (spec()) {
      case MarketSpec.Simulation sim ->
          new SimulatedPath(sim.scenario(), config.seed(), Optional.empty());
      case MarketSpec.Replay replay -> {
        ReplayPath path = ReplayPath.open(replay.dir(), replay.from(), replay.to());
        ImportReport report = path.report();
        LOG.infof(
            "replay of %s: %d days from %d files; left out: %s",
            replay.dir(), path.states().size(), report.files().size(), report.counts());
        yield path;
      }
      case MarketSpec.Live live ->
          throw new IllegalStateException("a live market has no beginning: LiveFeed opens it");
    };
  }

  /** The source for people. */
  public SourceView view() {
    return switch (spec()) {
      case MarketSpec.Simulation sim ->
          new SourceView(
              sim.label(),
              "SIMULATION",
              Quality.MODEL.name(),
              Quality.MODEL.name(),
              "Simulated market, seed "
                  + config.seed()
                  + ": index levels, futures and option quotes are a model's, nobody traded them.",
              sim.scenario().defaultStart(),
              null,
              true);
      case MarketSpec.Replay replay ->
          new SourceView(
              replay.label(),
              "REPLAY",
              Quality.SETTLED.name(),
              Quality.MODEL.name(),
              "Recorded closes of SPX, the VIX family and VX settlements, one step a trading day."
                  + " Option quotes are real where a chain of the day is stored, and then a chain"
                  + " quoted before the close is a step of its own; else they come from a model"
                  + " surface anchored on the closes and say MODEL.",
              replay.from().orElse(null),
              replay.to().orElse(null),
              true);
      case MarketSpec.Live live ->
          new SourceView(
              live.label(),
              "LIVE",
              Quality.DELAYED.name(),
              Quality.DELAYED.name(),
              "Delayed quotes of Cboe, at least 15 minutes old: one step for every snapshot of the"
                  + " SPX and VIX chains. Personal use only.",
              null,
              null,
              true);
    };
  }
}
