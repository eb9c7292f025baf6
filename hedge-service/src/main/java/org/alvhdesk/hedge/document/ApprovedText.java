package org.alvhdesk.hedge.document;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alvhdesk.hedge.proposal.Genuine;
import org.alvhdesk.hedge.proposal.Proposal;
import org.alvhdesk.hedge.proposal.Proposals;

/**
 * Whether the documents that came into force are stored as they were approved: each has the hash of
 * its row at every look, and once, or when its row says another hash, it is compared with the bytes
 * that were signed and these with their approvals and the audit.
 */
@ApplicationScoped
class ApprovedText {
  private final Proposals proposals;
  private final Genuine genuine;

  /** Id of a row to the hash of the text that was found approved. */
  private final Map<Long, String> approved = new ConcurrentHashMap<>();

  ApprovedText(Proposals proposals, Genuine genuine) {
    this.proposals = proposals;
    this.genuine = genuine;
  }

  /**
   * Fails with {@link DocumentTampered} when one of {@code rows} is not; in the caller's session.
   */
  Uni<Void> check(List<ActivationRow> rows) {
    for (ActivationRow row : rows) {
      String computed = row.document().sha256();
      if (!computed.equals(row.sha256)) {
        return Uni.createFrom()
            .failure(
                new DocumentTampered(
                    row, "its text has the hash " + computed + ", its row says " + row.sha256));
      }
    }
    List<ActivationRow> unknown =
        rows.stream().filter(row -> !row.sha256.equals(approved.get(row.id))).toList();
    return unknown.isEmpty()
        ? Uni.createFrom().voidItem()
        : proposals
            .read(unknown.stream().map(row -> row.proposalId).toList())
            .chain(some -> genuine.tampered(some).invoke(bad -> compare(unknown, some, bad)))
            .replaceWithVoid();
  }

  private void compare(
      List<ActivationRow> rows, List<Proposal> proposals, Map<UUID, String> tampered) {
    Map<UUID, Proposal> byId =
        proposals.stream().collect(Collectors.toMap(Proposal::id, Function.identity()));
    for (ActivationRow row : rows) {
      doubt(row, Optional.ofNullable(byId.get(row.proposalId)), tampered)
          .ifPresent(
              why -> {
                throw new DocumentTampered(row, why);
              });
      approved.put(row.id, row.sha256);
    }
  }

  private static Optional<String> doubt(
      ActivationRow row, Optional<Proposal> proposal, Map<UUID, String> tampered) {
    if (tampered.containsKey(row.proposalId)) {
      return Optional.of(tampered.get(row.proposalId));
    }
    return proposal.filter(Proposal::isDocument).isEmpty()
            || !proposal.get().document().change().document().equals(row.document)
        ? Optional.of("its text is not the one that was signed")
        : Optional.empty();
  }
}
