package org.alvhdesk.hedge.audit;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.alvhdesk.approval.audit.AuditVerdict;
import org.alvhdesk.approval.audit.AuditVerdict.Broken;
import org.alvhdesk.approval.audit.AuditVerdict.Intact;
import org.alvhdesk.approval.audit.AuditVerification;
import org.alvhdesk.approval.audit.ChainedLine;
import org.alvhdesk.approval.audit.Checkpoint;
import org.alvhdesk.contracts.rest.AuditVerificationView;
import org.alvhdesk.hedge.HedgeConfig;
import org.alvhdesk.kit.tx.OffLoop;
import org.alvhdesk.kit.tx.Transactions;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Reads every chain, a thousand lines at a time, and compares it with what was attested. Signatures
 * and files are no work for an event loop; one verification runs at a time.
 */
@ApplicationScoped
class AuditVerifier {
  private static final int PAGE = 1_000;

  private final HedgeConfig config;
  private final AuditLog log;
  private final AuditFolder folder;
  private final Clock clock;
  private final OneAtATime<AuditVerificationView> all;

  AuditVerifier(
      HedgeConfig config,
      AuditLog log,
      AuditFolder folder,
      Transactions transactions,
      Clock clock) {
    this.config = config;
    this.log = log;
    this.folder = folder;
    this.clock = clock;
    this.all = new OneAtATime<>(() -> transactions.inNewContext(this::chains));
  }

  /** One chain, walked to its end. */
  private record Walked(String bookId, AuditVerification walk, long outside, int signed) {
    Optional<Broken> broken() {
      return walk.verdict() instanceof Broken found ? Optional.of(found) : Optional.empty();
    }
  }

  /** Verifies the chain of every book that has a line or was ever attested. */
  Uni<AuditVerificationView> verify() {
    return all.ask();
  }

  private Uni<AuditVerificationView> chains() {
    return OffLoop.call(folder::checkpoints)
        .chain(
            signed ->
                log.books()
                    .chain(
                        written ->
                            log.booksOfTheDesk()
                                .chain(known -> chains(signed, written, new HashSet<>(known)))))
        .map(this::view);
  }

  private Uni<List<Walked>> chains(
      List<Checkpoint> signed, List<String> written, Set<String> known) {
    known.add(config.bookId());
    SortedSet<String> books = new TreeSet<>(written);
    books.add(config.bookId());
    signed.forEach(checkpoint -> books.add(checkpoint.head().chain()));
    List<Walked> walked = new ArrayList<>();
    return Multi.createFrom()
        .iterable(books)
        .onItem()
        .transformToUniAndConcatenate(
            book -> walk(book, !known.contains(book) && written.contains(book), signed))
        .onItem()
        .invoke(walked::add)
        .collect()
        .last()
        .replaceWith(walked);
  }

  private Uni<Walked> walk(String bookId, boolean isInvented, List<Checkpoint> all) {
    List<Checkpoint> signed =
        all.stream().filter(checkpoint -> checkpoint.head().chain().equals(bookId)).toList();
    return OffLoop.call(() -> new AuditVerification(bookId, signed, folder.publicKey()))
        .invoke(
            verification -> {
              if (isInvented) {
                verification.unknownBook();
              }
            })
        .chain(
            verification ->
                pages(verification, bookId, 0)
                    .chain(() -> log.outsideChain(bookId))
                    .invoke(verification::outside)
                    .map(outside -> new Walked(bookId, verification, outside, signed.size())));
  }

  private Uni<Void> pages(AuditVerification verification, String bookId, long after) {
    return log.chained(bookId, after, PAGE)
        .chain(
            rows -> {
              List<ChainedLine> lines = rows.stream().map(AuditRow::chained).toList();
              return OffLoop.run(() -> lines.forEach(verification::next))
                  .chain(AuditVerifier::forgotten)
                  .chain(() -> next(verification, bookId, rows));
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

  private AuditVerificationView view(List<Walked> all) {
    Walked own =
        all.stream().filter(w -> w.bookId().equals(config.bookId())).findFirst().orElseThrow();
    List<AuditVerificationView.Chain> others =
        all.stream().filter(w -> w != own).map(this::chain).toList();
    Optional<AuditVerificationView.Chain> bad =
        others.stream().filter(chain -> !chain.intact()).findFirst();
    Optional<Broken> broken = own.broken();
    return new AuditVerificationView(
        own.bookId(),
        broken.isEmpty() && bad.isEmpty(),
        own.walk().head().sequence(),
        own.walk().attested(),
        own.outside(),
        own.signed(),
        own.walk().head().hash(),
        broken
            .map(Broken::sequence)
            .or(() -> bad.map(AuditVerificationView.Chain::firstBadSequence))
            .orElse(null),
        broken
            .map(b -> b.fault().name())
            .or(() -> bad.map(AuditVerificationView.Chain::fault))
            .orElse(null),
        broken.isPresent() || bad.isEmpty()
            ? text(own)
            : "book " + bad.get().bookId() + ": " + bad.get().text(),
        others,
        clock.instant());
  }

  private AuditVerificationView.Chain chain(Walked walked) {
    Optional<Broken> broken = walked.broken();
    return new AuditVerificationView.Chain(
        walked.bookId(),
        broken.isEmpty(),
        walked.walk().head().sequence(),
        broken.map(Broken::sequence).orElse(null),
        broken.map(b -> b.fault().name()).orElse(null),
        text(walked));
  }

  private String text(Walked walked) {
    AuditVerdict verdict = walked.walk().verdict();
    return switch (verdict) {
      case Broken found -> found.text();
      case Intact intact when folder.publicKey().isEmpty() ->
          "Every line is as it was written, but nothing outside the database attests it: "
              + "set alvh.audit.directory.";
      case Intact intact ->
          "Every line is as it was written; " + intact.attested() + " are attested.";
    };
  }
}
