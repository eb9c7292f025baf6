package org.alvhdesk.hedge.emergency;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.alvhdesk.approval.emergency.Review;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads emergencies in the caller's session. */
@ApplicationScoped
class EmergencyRows {
  /** Emergencies with every signature that exists. */
  record All(List<EmergencyRow> emergencies, List<SignatureRow> signatures) {
    All {
      emergencies = List.copyOf(emergencies);
      signatures = List.copyOf(signatures);
    }

    /** Reviews that wait for signatures, oldest first. */
    List<Review> open() {
      return emergencies.stream()
          .map(row -> row.review(signatures))
          .filter(review -> !review.missing().isEmpty())
          .toList();
    }
  }

  /** All of them, oldest first. */
  Uni<All> all() {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(
                        "from EmergencyRow order by openedAt, proposalId", EmergencyRow.class)
                    .getResultList()
                    .chain(rows -> signatures(session).map(signed -> new All(rows, signed))));
  }

  private static Uni<List<SignatureRow>> signatures(Mutiny.Session session) {
    return session.createQuery("from SignatureRow order by id", SignatureRow.class).getResultList();
  }

  /**
   * The same under the lock of the book's emergencies: nobody opens another or signs meanwhile. The
   * book must be locked already.
   */
  Uni<All> locked(String bookId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtext('emergency ' ||"
                            + " :book))) held",
                        Integer.class)
                    .setParameter("book", bookId)
                    .getSingleResult())
        .chain(this::all);
  }
}
