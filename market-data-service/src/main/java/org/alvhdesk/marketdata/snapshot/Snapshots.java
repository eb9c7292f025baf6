package org.alvhdesk.marketdata.snapshot;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.event.MarketStepV1;

/** The snapshots in the database; every method works inside the caller's session. */
@ApplicationScoped
public class Snapshots {
  /** The snapshot of this id. */
  public Uni<Optional<Snapshot>> byId(String id) {
    return Panache.getSession()
        .chain(session -> session.find(SnapshotEntity.class, id))
        .map(row -> Optional.ofNullable(row).map(Snapshots::read));
  }

  /** The snapshot of a step. */
  public Uni<Optional<Snapshot>> byStep(String runId, long step) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(
                        "from SnapshotEntity where runId = ?1 and step = ?2", SnapshotEntity.class)
                    .setParameter(1, runId)
                    .setParameter(2, step)
                    .getSingleResultOrNull())
        .map(row -> Optional.ofNullable(row).map(Snapshots::read));
  }

  /**
   * Facts of a run in order of step.
   *
   * @param from first session
   * @param to last session
   * @param afterStep only steps with a higher number
   * @param limit at most so many
   */
  public Uni<List<MarketStepV1>> facts(
      String runId, LocalDate from, LocalDate to, long afterStep, int limit) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(
                        "select fact from SnapshotEntity where runId = ?1 and session >= ?2"
                            + " and session <= ?3 and step > ?4 order by step",
                        String.class)
                    .setParameter(1, runId)
                    .setParameter(2, from)
                    .setParameter(3, to)
                    .setParameter(4, afterStep)
                    .setMaxResults(limit)
                    .getResultList())
        .map(facts -> facts.stream().map(f -> Json.read(f, MarketStepV1.class)).toList());
  }

  /**
   * Stores a snapshot without the step's past, which the path gives again with the state; false
   * when it is there already, because an earlier attempt committed.
   */
  public Uni<Boolean> seal(Snapshot snapshot) {
    MarketStepV1 fact = snapshot.fact();
    return Panache.getSession()
        .chain(
            session ->
                session
                    .find(SnapshotEntity.class, fact.snapshotId())
                    .chain(
                        there ->
                            there != null
                                ? Uni.createFrom().item(false)
                                : session.persist(row(snapshot)).replaceWith(true)));
  }

  private static SnapshotEntity row(Snapshot snapshot) {
    MarketStepV1 fact = snapshot.fact();
    SnapshotEntity row = new SnapshotEntity();
    row.id = fact.snapshotId();
    row.runId = fact.runId();
    row.step = fact.step();
    row.session = fact.session();
    row.marketTime = fact.marketTime();
    row.state = StateJson.write(snapshot.state());
    row.quoted = QuotedBytes.write(snapshot.quoted());
    row.fact = Json.write(fact.withoutHistory());
    row.digest = fact.digest();
    row.sliceCount = fact.sliceCount();
    row.sealedAt = snapshot.sealedAt();
    return row;
  }

  private static Snapshot read(SnapshotEntity row) {
    return new Snapshot(
        Json.read(row.fact, MarketStepV1.class),
        StateJson.read(row.state),
        QuotedBytes.read(row.quoted),
        row.sealedAt);
  }
}
