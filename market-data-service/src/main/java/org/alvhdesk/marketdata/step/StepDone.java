package org.alvhdesk.marketdata.step;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.alvhdesk.contracts.event.StepDoneV1;

/** Who has done which step, in the database: a restart while services work forgets nothing. */
@ApplicationScoped
class StepDone {
  /** Records {@code done} inside the caller's transaction; a second time changes nothing. */
  Uni<Void> record(StepDoneV1 done) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "insert into step_done (run_id, step, service) values (?1, ?2, ?3)"
                            + " on conflict do nothing")
                    .setParameter(1, done.runId())
                    .setParameter(2, done.step())
                    .setParameter(3, done.service())
                    .executeUpdate())
        .replaceWithVoid();
  }

  /** Services that have done a step. */
  Uni<List<String>> of(String runId, long step) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "select service from step_done where run_id = ?1 and step = ?2",
                        String.class)
                    .setParameter(1, runId)
                    .setParameter(2, step)
                    .getResultList());
  }
}
