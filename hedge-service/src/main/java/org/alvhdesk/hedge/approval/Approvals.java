package org.alvhdesk.hedge.approval;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads approvals in the caller's session. */
@ApplicationScoped
public class Approvals {
  /** Approvals of a proposal, all revisions, in the order of recording. */
  public Uni<List<ApprovalRow>> of(UUID proposalId) {
    return of(List.of(proposalId));
  }

  /** Approvals of several proposals, in the order of recording. */
  public Uni<List<ApprovalRow>> of(Collection<UUID> proposalIds) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(
                        "from ApprovalRow where proposalId in (:ids) order by id",
                        ApprovalRow.class)
                    .setParameter("ids", proposalIds)
                    .getResultList());
  }
}
