package org.alvhdesk.approval.proof;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A change request as its rows say it is; nothing here is believed.
 *
 * @param revision the current one
 * @param contentHash of the current revision
 * @param submittedBy empty for a draft
 * @param revisions every stored content, also of revisions that were edited since
 * @param approvals in the order of recording
 */
public record StoredRequest(
    String id,
    String bookId,
    String kind,
    int revision,
    String state,
    String contentHash,
    Optional<String> submittedBy,
    List<Revision> revisions,
    List<Signature> approvals) {
  public StoredRequest {
    revisions = revisions.stream().sorted(Comparator.comparingInt(Revision::number)).toList();
    approvals = List.copyOf(approvals);
  }

  /** The stored bytes of one revision. */
  public record Revision(int number, Content content, String contentHash) {}

  /** Bytes that compare by what they are. */
  public record Content(byte[] bytes) {
    /** Copies them. */
    public Content {
      bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
      return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Content content && Arrays.equals(bytes, content.bytes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
    }
  }

  /**
   * One approval as stored.
   *
   * @param roles held when approving, in the order stored
   * @param reason may be null
   * @param at wall time
   */
  public record Signature(
      String approver,
      List<String> roles,
      int revision,
      String contentHash,
      String reason,
      Instant at) {
    public Signature {
      roles = List.copyOf(roles);
    }
  }

  /** The stored content of revision {@code number}. */
  public Optional<Revision> revision(int number) {
    return revisions.stream().filter(r -> r.number() == number).findFirst();
  }
}
