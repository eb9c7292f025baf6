package org.alvhdesk.condor.proposal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.alvhdesk.approval.ContentHash;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.UndecodableEvent;
import org.alvhdesk.contracts.event.CondorProposalV1;

/** Whether a stored condor change is the one that was approved. */
sealed interface Likeness {
  /**
   * It is, and may be filled.
   *
   * @param expiresAt market time after which it may not: as signed or as proposed here, whatever is
   *     earlier
   */
  record Same(Instant expiresAt) implements Likeness {}

  /**
   * It is not.
   *
   * @param why the first member that differs, for people
   */
  record Different(String why) implements Likeness {}

  /** Nobody has said what was approved: a fact from before releases did. */
  record Unsaid() implements Likeness {}

  /**
   * Compares {@code row} with {@code signed}: the signed bytes must have the approved hash, the
   * columns must be those of the stored content, and every member that condor-service proposed must
   * be, in canonical form, what the signed bytes say.
   *
   * @param contentHash what people approved
   * @param signed canonical JSON with this hash; null where it was not said
   */
  static Likeness of(ProposalRow row, String contentHash, String signed) {
    if (signed == null) {
      return new Unsaid();
    }
    String hash = ContentHash.of(signed.getBytes(StandardCharsets.UTF_8));
    if (!hash.equals(contentHash)) {
      return new Different(
          "what is said to be approved has SHA-256 " + hash + ", approved was " + contentHash);
    }
    try {
      CondorProposalV1 stored = row.proposal();
      if (!row.isOf(stored)) {
        return new Different("the columns of its row are not those of its stored content");
      }
      Instant expiry = Json.read(signed, Expiry.class).expiresAt();
      Optional<String> difference =
          Difference.first(Proposed.read(signed).tree(), Proposed.of(stored).tree());
      return difference.isPresent()
          ? new Different(difference.get())
          : new Same(expiry.isBefore(row.expiresAt()) ? expiry : row.expiresAt());
    } catch (UndecodableEvent | IllegalArgumentException e) {
      return new Different("it cannot be read: " + e.getMessage());
    }
  }

  /** When what was signed expires, market time. */
  record Expiry(Instant expiresAt) {
    public Expiry {
      if (expiresAt == null) {
        throw new IllegalArgumentException("expiresAt is missing");
      }
    }
  }
}
