package org.alvhdesk.marketdata.run;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.alvhdesk.marketdata.source.MarketSpec;

/** The runs in the database; every method works inside the caller's transaction. */
@ApplicationScoped
public class Runs {
  private static final String LATEST =
      "from RunEntity where prefix = ?1 order by ordinal desc limit 1";

  /** The latest run of this market and seed, unless the same label now means other files. */
  public Uni<Optional<Run>> latest(MarketSpec spec, long seed) {
    return newest(spec, seed)
        .map(
            row ->
                Optional.ofNullable(row)
                    .filter(r -> r.market.equals(spec.text()))
                    .map(r -> new Run(spec.label(), seed, r.ordinal, r.lastStep)));
  }

  /** Begins the next run of this market and seed. */
  public Uni<Run> begin(MarketSpec spec, long seed, Instant now) {
    return newest(spec, seed)
        .chain(
            before -> {
              Run run = new Run(spec.label(), seed, before == null ? 1 : before.ordinal + 1, 0);
              RunEntity row = new RunEntity();
              row.runId = run.runId();
              row.prefix = Run.prefix(spec.label(), seed);
              row.ordinal = run.ordinal();
              row.market = spec.text();
              row.seed = seed;
              row.startedAt = now;
              return Panache.getSession().chain(session -> session.persist(row)).replaceWith(run);
            });
  }

  /** Records that {@code step} of the run is sealed. */
  public Uni<Void> sealed(String runId, long step) {
    return Panache.getSession()
        .chain(session -> session.find(RunEntity.class, runId))
        .invoke(row -> row.lastStep = step)
        .replaceWithVoid();
  }

  private static Uni<RunEntity> newest(MarketSpec spec, long seed) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(LATEST, RunEntity.class)
                    .setParameter(1, Run.prefix(spec.label(), seed))
                    .getSingleResultOrNull());
  }
}
