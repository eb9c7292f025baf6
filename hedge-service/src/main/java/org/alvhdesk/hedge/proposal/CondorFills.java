package org.alvhdesk.hedge.proposal;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.alvhdesk.contracts.event.CondorFillV1;

/** Reads how condor changes ended, in the caller's session. */
@ApplicationScoped
class CondorFills {
  /** The end of {@code proposalId}; empty before it, and for hedge changes. */
  Uni<Optional<CondorFillV1>> of(UUID proposalId) {
    return Panache.getSession()
        .chain(session -> session.find(CondorFillRow.class, proposalId))
        .map(row -> Optional.ofNullable(row).map(CondorFillRow::fill));
  }
}
