package org.alvhdesk.hedge.audit;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.approval.audit.AuditVerdict;
import org.alvhdesk.approval.audit.AuditVerdict.Broken;
import org.alvhdesk.approval.audit.AuditVerdict.Intact;
import org.alvhdesk.approval.audit.AuditVerification;
import org.alvhdesk.approval.audit.ChainHead;
import org.alvhdesk.approval.audit.Checkpoint;
import org.alvhdesk.contracts.rest.AuditVerificationView;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads a whole chain, a thousand lines at a time, and compares it with what was attested. */
@ApplicationScoped
class AuditVerifier {
  private static final int PAGE = 1_000;

  private final AuditLog log;
  private final AuditFolder folder;
  private final Clock clock;

  AuditVerifier(AuditLog log, AuditFolder folder, Clock clock) {
    this.log = log;
    this.folder = folder;
    this.clock = clock;
  }

  /** Verifies the chain of {@code bookId}; in the caller's session. */
  Uni<AuditVerificationView> verify(String bookId) {
    List<Checkpoint> signed = folder.checkpoints(bookId);
    AuditVerification verification = new AuditVerification(bookId, signed, folder.publicKey());
    return pages(verification, bookId, 0)
        .chain(() -> log.olderThanChain(bookId))
        .map(older -> view(bookId, verification, older, signed.size()));
  }

  private Uni<Void> pages(AuditVerification verification, String bookId, long after) {
    return log.chained(bookId, after, PAGE)
        .chain(
            rows -> {
              rows.forEach(row -> verification.next(row.chained()));
              return forgotten().chain(() -> next(verification, bookId, rows));
            });
  }

  private Uni<Void> next(AuditVerification verification, String bookId, List<AuditRow> rows) {
    return rows.size() < PAGE
        ? Uni.createFrom().voidItem()
        : pages(verification, bookId, rows.getLast().sequence());
  }

  /** A session remembers every row it has read; an audit of years would not fit. */
  private static Uni<Void> forgotten() {
    return Panache.getSession().invoke(Mutiny.Session::clear).replaceWithVoid();
  }

  private AuditVerificationView view(
      String bookId, AuditVerification verification, long older, int signed) {
    AuditVerdict verdict = verification.verdict();
    ChainHead head = verification.head();
    Optional<Broken> broken =
        verdict instanceof Broken found ? Optional.of(found) : Optional.empty();
    String text =
        switch (verdict) {
          case Broken found -> found.text();
          case Intact intact when folder.publicKey().isEmpty() ->
              "Every line is as it was written, but nothing outside the database attests it: "
                  + "set alvh.audit.directory.";
          case Intact intact ->
              "Every line is as it was written; " + intact.attested() + " are attested.";
        };
    return new AuditVerificationView(
        bookId,
        broken.isEmpty(),
        head.sequence(),
        verification.attested(),
        older,
        signed,
        head.hash(),
        broken.map(Broken::sequence).orElse(null),
        broken.map(b -> b.fault().name()).orElse(null),
        text,
        clock.instant());
  }
}
