package org.alvhdesk.hedge.proposal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.PublicKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alvhdesk.approval.audit.ChainedLine;
import org.alvhdesk.approval.proof.StoredRequest.Signature;
import org.alvhdesk.approval.proof.Tampering;
import org.alvhdesk.hedge.HedgeConfig;
import org.alvhdesk.hedge.approval.ApprovalRow;
import org.alvhdesk.hedge.approval.Approvals;
import org.alvhdesk.hedge.audit.AuditEvidence;
import org.alvhdesk.kit.tx.OffLoop;
import org.jboss.logging.Logger;

/**
 * Whether the stored rows of change requests are those that were written, asked in the very
 * transaction that decides, releases or fills by them: bytes against hash, state and hash against
 * the last line of the audit, every approval that counts against its line. Whoever finds one that
 * is not does nothing with it; the alarm is raised here.
 */
@ApplicationScoped
public class Genuine {
  /** Type of the problem that refuses a command. */
  public static final String PROBLEM = "/problems/content-tampered";

  private static final Logger LOG = Logger.getLogger(Genuine.class);

  private final Approvals approvals;
  private final AuditEvidence evidence;
  private final Counter found;

  Genuine(Approvals approvals, AuditEvidence evidence, MeterRegistry registry, HedgeConfig config) {
    this.approvals = approvals;
    this.evidence = evidence;
    this.found =
        Counter.builder("alvh.content.tampered")
            .tag("book", config.bookId())
            .description("Times a decision met a change whose rows are not as they were written")
            .register(registry);
  }

  /** What is wrong with {@code proposal}; empty when it is as it was written. */
  public Uni<Optional<String>> tampered(Proposal proposal) {
    return tampered(List.of(proposal)).map(all -> Optional.ofNullable(all.get(proposal.id())));
  }

  /** Those of {@code some}, all of one book, that are not as they were written, and why. */
  public Uni<Map<UUID, String>> tampered(List<Proposal> some) {
    if (some.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    List<UUID> ids = some.stream().map(Proposal::id).toList();
    return approvals
        .of(ids)
        .chain(
            signed ->
                evidence
                    .about(some.getFirst().bookId, ids.stream().map(UUID::toString).toList())
                    .chain(lines -> OffLoop.call(() -> tampered(some, signed, lines))));
  }

  private Map<UUID, String> tampered(
      Collection<Proposal> some, List<ApprovalRow> signed, Map<String, List<ChainedLine>> lines) {
    Optional<PublicKey> key = evidence.key();
    Map<UUID, List<ApprovalRow>> approvalsOf =
        signed.stream().collect(Collectors.groupingBy(ApprovalRow::proposalId));
    Map<UUID, String> tampered = new HashMap<>();
    for (Proposal proposal : some) {
      Tampering rows =
          new Tampering(
              proposal.bookId,
              proposal.state().name(),
              proposal.bytes(),
              proposal.contentHash(),
              counted(proposal, approvalsOf.getOrDefault(proposal.id(), List.of())));
      rows.found(lines.getOrDefault(proposal.id().toString(), List.of()), key)
          .ifPresent(text -> tampered.put(proposal.id(), text));
    }
    tampered.forEach(
        (id, text) -> {
          found.increment();
          LOG.errorf("proposal %s is not as it was written, nothing is done by it: %s", id, text);
        });
    return tampered;
  }

  private static List<Signature> counted(Proposal proposal, List<ApprovalRow> all) {
    return all.stream()
        .map(ApprovalRow::signature)
        .filter(signature -> signature.revision() == proposal.revision())
        .toList();
  }
}
