package org.alvhdesk.hedge.document;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.alvhdesk.approval.audit.ChainedLine;
import org.alvhdesk.hedge.HedgeConfig;
import org.alvhdesk.hedge.audit.AuditChain;
import org.alvhdesk.hedge.audit.AuditEvidence;
import org.alvhdesk.hedge.audit.AuditRow;
import org.alvhdesk.kit.outbox.Outbox;
import org.jboss.logging.Logger;

/**
 * What slots were first started with. It is kept, with a line in the audit, so that a release that
 * ships other documents does not change by what the desk decides, and so that instances of two
 * releases decide alike while one takes the other's place.
 */
@ApplicationScoped
class StartDocuments {
  private static final Logger LOG = Logger.getLogger(StartDocuments.class);

  private static final String HASHES =
      "select id, slot, configured, sha256, encode(sha256(convert_to(document, 'UTF8')), 'hex')"
          + " from document_at_start where book_id = ?1";

  private final HedgeConfig config;
  private final AuditChain chain;
  private final AuditEvidence evidence;
  private final Outbox outbox;
  private final Clock clock;

  /** Whether a row of every slot must be there. */
  private volatile boolean kept;

  private volatile Optional<DocumentTampered> refused = Optional.empty();

  /** Documents that the audit was found to tell of. */
  private final Map<StartHash, DeskDocument> told = new ConcurrentHashMap<>();

  StartDocuments(
      HedgeConfig config, AuditChain chain, AuditEvidence evidence, Outbox outbox, Clock clock) {
    this.config = config;
    this.chain = chain;
    this.evidence = evidence;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Keeps those of {@code configured} whose slot was never started under their name; in the
   * caller's transaction. Fails with {@link DocumentTampered} when the audit tells of one that is
   * not there any more, as {@link #checked} does from then on.
   */
  Uni<Void> keep(Map<Slot, DeskDocument> configured) {
    return chain
        .hold(config.bookId())
        .chain(() -> rows())
        .chain(rows -> lines(configured).chain(lines -> keep(configured, rows, lines)))
        .onFailure(DocumentTampered.class)
        .invoke(e -> refused = Optional.of((DocumentTampered) e));
  }

  /** From now on a slot without its row was tampered with: {@link #keep} was committed. */
  void committed() {
    refused = Optional.empty();
    kept = true;
  }

  private Uni<Void> keep(
      Map<Slot, DeskDocument> configured,
      List<StartRow> stored,
      Map<String, List<ChainedLine>> known) {
    List<StartRow> fresh = new ArrayList<>();
    List<AuditRow> lines = new ArrayList<>();
    for (StartRow now : rows(configured)) {
      List<ChainedLine> about = known.getOrDefault(now.start().subject(), List.of());
      Optional<StartRow> row =
          stored.stream().filter(s -> s.isOf(now.slot, now.configured)).findFirst();
      if (row.isEmpty()) {
        if (now.start().hasPredecessor(about, evidence.key())) {
          throw new DocumentTampered(now, "the audit tells of it and its row is gone");
        }
        fresh.add(now);
      }
      if (row.isPresent() && !row.get().sha256.equals(now.sha256)) {
        LOG.warnf(
            "%s stays %s version %s, with which it was first started; version %s that is"
                + " configured now decides once it is proposed and approved",
            now.slot, now.configured, row.get().version, now.version);
      } else if (!now.start().isToldBy(about, evidence.key())) {
        lines.add(
            AuditRow.of(
                StartRow.NO_RUN, config.bookId(), now.start().entry(clock.instant(), now.version)));
      }
    }
    return chain
        .append(config.bookId(), lines)
        .chain(Panache::getSession)
        .chain(
            session ->
                session
                    .persistAll(fresh.toArray())
                    .chain(() -> session.persistAll(lines.toArray()))
                    .chain(session::flush))
        .chain(() -> publish(fresh));
  }

  /** Tells those that decide by documents too, unless an approved change has told them later. */
  private Uni<Void> publish(List<StartRow> fresh) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery("from ActivationRow where bookId = :book", ActivationRow.class)
                    .setParameter("book", config.bookId())
                    .getResultList())
        .onItem()
        .transformToMulti(
            activated ->
                Multi.createFrom()
                    .items(
                        fresh.stream().filter(row -> activated.stream().noneMatch(row::preceded))))
        .onItem()
        .transformToUniAndConcatenate(row -> outbox.append(row.fact()))
        .collect()
        .last()
        .replaceWithVoid();
  }

  /**
   * What each slot was first started with under the name that is configured; in the caller's
   * session. Fails with {@link DocumentTampered} when one is not stored as it was.
   *
   * @param configured with what this instance was started; what equals it needs no proof
   */
  Uni<Map<Slot, DeskDocument>> checked(Map<Slot, DeskDocument> configured) {
    boolean complete = kept;
    return refused.isPresent()
        ? Uni.createFrom().failure(refused.get())
        : hashes().chain(hashes -> checked(configured, hashes, complete));
  }

  private Uni<Map<Slot, DeskDocument>> checked(
      Map<Slot, DeskDocument> configured, List<StartHash> hashes, boolean complete) {
    Map<Slot, DeskDocument> starts = new EnumMap<>(configured);
    List<Long> unknown = new ArrayList<>();
    for (StartRow wanted : rows(configured)) {
      Optional<StartHash> stored =
          hashes.stream().filter(h -> h.isOf(wanted.slot, wanted.configured)).findFirst();
      if (stored.isEmpty()) {
        if (complete) {
          return Uni.createFrom().failure(new DocumentTampered(wanted, "its row is gone"));
        }
        continue;
      }
      StartHash hash = stored.get();
      if (!hash.ofText().equals(hash.ofRow())) {
        return Uni.createFrom()
            .failure(
                new DocumentTampered(
                    wanted,
                    "its text has the hash " + hash.ofText() + ", its row says " + hash.ofRow()));
      }
      DeskDocument known = told.get(hash);
      if (known != null) {
        starts.put(wanted.slot, known);
      } else if (!hash.ofText().equals(wanted.sha256)) {
        unknown.add(hash.id());
      }
    }
    return unknown.isEmpty()
        ? Uni.createFrom().item(starts)
        : rows()
            .map(rows -> rows.stream().filter(row -> unknown.contains(row.id)).toList())
            .chain(rows -> about(rows).invoke(lines -> compare(rows, lines, starts)))
            .replaceWith(starts);
  }

  private void compare(
      List<StartRow> rows, Map<String, List<ChainedLine>> lines, Map<Slot, DeskDocument> starts) {
    for (StartRow row : rows) {
      if (!row.start()
          .isToldBy(lines.getOrDefault(row.start().subject(), List.of()), evidence.key())) {
        throw new DocumentTampered(row, "no line of the audit that the desk wrote tells of it");
      }
      told.put(row.hash(), row.document());
      starts.put(row.slot, row.document());
    }
  }

  /** The hashes alone, of which that of the text the database makes: this is asked all the time. */
  private Uni<List<StartHash>> hashes() {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(HASHES, Object[].class)
                    .setParameter(1, config.bookId())
                    .getResultList())
        .map(rows -> rows.stream().map(StartHash::of).toList());
  }

  private Uni<Map<String, List<ChainedLine>>> lines(Map<Slot, DeskDocument> configured) {
    return about(rows(configured));
  }

  private List<StartRow> rows(Map<Slot, DeskDocument> configured) {
    return configured.entrySet().stream()
        .map(held -> StartRow.of(config.bookId(), held.getKey(), held.getValue(), clock.instant()))
        .toList();
  }

  private Uni<Map<String, List<ChainedLine>>> about(Collection<StartRow> rows) {
    return evidence.about(
        config.bookId(), rows.stream().map(row -> row.start().subject()).distinct().toList());
  }

  private Uni<List<StartRow>> rows() {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery("from StartRow where bookId = :book order by id", StartRow.class)
                    .setParameter("book", config.bookId())
                    .getResultList());
  }
}
