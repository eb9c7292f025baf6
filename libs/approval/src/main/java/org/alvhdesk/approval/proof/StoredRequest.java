package org.alvhdesk.approval.proof;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alvhdesk.approval.Delegation;
import org.alvhdesk.approval.QuorumPolicy;

/**
 * A change request as its rows say it is; nothing here is believed.
 *
 * @param revision the current one
 * @param contentHash of the current revision
 * @param submittedBy empty for a draft
 * @param editors everybody who submitted or edited this or an earlier revision
 * @param revisions every stored content, also of revisions that were edited since
 * @param approvals in the order of recording
 * @param delegations that were ever given to one of the approvers, each until it really ended
 * @param emergency empty unless one person released it alone
 */
public record StoredRequest(
    String id,
    String bookId,
    String kind,
    int revision,
    String state,
    String contentHash,
    Optional<String> submittedBy,
    Set<String> editors,
    List<Revision> revisions,
    List<Signature> approvals,
    List<Delegation> delegations,
    Optional<Emergency> emergency) {
  public StoredRequest {
    revisions = revisions.stream().sorted(Comparator.comparingInt(Revision::number)).toList();
    editors = Set.copyOf(editors);
    approvals = List.copyOf(approvals);
    delegations = List.copyOf(delegations);
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
   * @param delegated roles used for somebody else: role to the name of its holder
   * @param reason may be null
   * @param at wall time
   */
  public record Signature(
      String approver,
      List<String> roles,
      Map<String, String> delegated,
      int revision,
      String contentHash,
      String reason,
      Instant at) {
    public Signature {
      roles = List.copyOf(roles);
      delegated = Map.copyOf(delegated);
    }
  }

  /**
   * That one person released it alone, as stored.
   *
   * @param roles held then, in the order stored
   * @param direction what it does to the risk of the book, as proved then
   * @param at wall time
   * @param reviews in the order of signing
   * @param needed whose signatures close the review, as stored, named by the policy that ruled then
   */
  public record Emergency(
      int revision,
      String contentHash,
      String brokenBy,
      List<String> roles,
      String reason,
      String direction,
      Instant at,
      List<Reviewed> reviews,
      QuorumPolicy needed) {
    public Emergency {
      roles = List.copyOf(roles);
      reviews = List.copyOf(reviews);
    }
  }

  /**
   * One signature under the review of an emergency.
   *
   * @param at wall time
   */
  public record Reviewed(String reviewer, List<String> roles, Instant at) {
    public Reviewed {
      roles = List.copyOf(roles);
    }
  }

  /** The stored content of revision {@code number}. */
  public Optional<Revision> revision(int number) {
    return revisions.stream().filter(r -> r.number() == number).findFirst();
  }
}
