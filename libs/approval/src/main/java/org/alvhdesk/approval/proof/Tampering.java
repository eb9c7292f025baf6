package org.alvhdesk.approval.proof;

import java.security.PublicKey;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.approval.ContentHash;
import org.alvhdesk.approval.audit.AuditLine;
import org.alvhdesk.approval.audit.ChainedLine;
import org.alvhdesk.approval.proof.StoredRequest.Signature;

/**
 * Whether the rows that a decision is about to stand on are as they were written: cheap enough for
 * the transaction that decides, releases or fills. {@link RequestProof} with the whole chain looks
 * at more.
 *
 * @param bookId whose chain its lines are in
 * @param state as its row says
 * @param content the stored bytes of the current revision
 * @param contentHash as its row says
 * @param approvals that are about to be counted
 */
public record Tampering(
    String bookId, String state, byte[] content, String contentHash, List<Signature> approvals) {
  public Tampering {
    content = content.clone();
    approvals = List.copyOf(approvals);
  }

  @Override
  public byte[] content() {
    return content.clone();
  }

  /**
   * What does not fit; empty when all does.
   *
   * @param lines of the audit about the request, in any order; whatever is not of its book, not
   *     what its hash was made of or not signed, is no evidence
   * @param key whose signature counts; without one none is asked for
   */
  public Optional<String> found(List<ChainedLine> lines, Optional<PublicKey> key) {
    String computed = ContentHash.of(content);
    if (!computed.equals(contentHash)) {
      return Optional.of(
          "its stored bytes have the hash " + computed + ", its row says " + contentHash);
    }
    List<AuditLine> evidence =
        lines.stream()
            .filter(line -> line.isGenuine(key))
            .map(ChainedLine::line)
            .filter(line -> line.chain().equals(bookId))
            .sorted(Comparator.comparingLong(AuditLine::sequence))
            .toList();
    Optional<AuditLine> last =
        evidence.stream().filter(line -> line.state() != null).reduce((earlier, later) -> later);
    if (last.isEmpty()) {
      return Optional.of("no line of the audit that the desk wrote is about it");
    }
    if (!last.get().state().equals(state) || !contentHash.equals(last.get().contentHash())) {
      return Optional.of(
          "it is %s with hash %s, the last line of the audit, %d, says %s with hash %s"
              .formatted(
                  state,
                  contentHash,
                  last.get().sequence(),
                  last.get().state(),
                  last.get().contentHash()));
    }
    return approvals.stream()
        .filter(approval -> evidence.stream().noneMatch(line -> isOf(line, approval)))
        .map(
            approval ->
                "no line of the audit that the desk wrote tells of "
                    + approval.approver()
                    + "'s approval as it is stored")
        .findFirst();
  }

  private static boolean isOf(AuditLine line, Signature approval) {
    return line.action().equals("APPROVAL") && Story.tells(line, approval);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tampering that
        && bookId.equals(that.bookId)
        && state.equals(that.state)
        && Arrays.equals(content, that.content)
        && contentHash.equals(that.contentHash)
        && approvals.equals(that.approvals);
  }

  @Override
  public int hashCode() {
    return contentHash.hashCode();
  }
}
