package org.alvhdesk.approval.audit;

import java.security.PublicKey;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.alvhdesk.approval.audit.AuditVerdict.Broken;
import org.alvhdesk.approval.audit.AuditVerdict.Fault;
import org.alvhdesk.approval.audit.AuditVerdict.Intact;

/**
 * Walks one chain line by line in the order in which the lines were stored and stops at the first
 * that is not as it was written. Feed every line with {@link #next}, then ask {@link #verdict}.
 *
 * <p>A chain alone finds altered, deleted, inserted and swapped lines; signatures find lines that
 * were added or recomputed by somebody without the key; checkpoints find an end that was cut off,
 * and recomputed hashes also where no line is signed. In that last case the first line after the
 * last checkpoint that still fits is named, because nothing tells which later line was touched
 * first.
 *
 * <p>With a key every line must be signed. Lines at the beginning may be without signature only if
 * a signed {@link AuditStart} names the last of them.
 */
public final class AuditVerification {
  private final NavigableMap<Long, Checkpoint> checkpoints = new TreeMap<>();
  private ChainHead head;
  private final Optional<PublicKey> key;
  private long attested;
  private boolean signing;
  private ChainHead unsigned;
  private boolean excused;
  private long olderExcused;
  private long older;
  private Optional<Broken> broken = Optional.empty();

  /**
   * @param chain to verify
   * @param checkpoints of this chain, in any order; several of one line are all checked
   * @param key whose signature counts; without one nothing is attested and no checkpoint counts
   */
  public AuditVerification(
      String chain, Collection<Checkpoint> checkpoints, Optional<PublicKey> key) {
    head = ChainHead.beginning(chain);
    unsigned = head;
    this.key = key;
    for (Checkpoint checkpoint : checkpoints) {
      long sequence = checkpoint.head().sequence();
      if (!key.filter(checkpoint::isSignedBy).isPresent()
          || !checkpoint.head().chain().equals(chain)) {
        fail(
            sequence,
            Fault.FORGED_CHECKPOINT,
            "the checkpoint of line " + sequence + " is not signed with the audit key");
        continue;
      }
      Checkpoint other = this.checkpoints.putIfAbsent(sequence, checkpoint);
      if (other != null && !other.head().equals(checkpoint.head())) {
        fail(
            sequence,
            Fault.RECOMPUTED,
            "two signed checkpoints attest different lines " + sequence);
      }
    }
  }

  /**
   * Goes on behind {@code good}, whose lines were all found good before and of which the next is
   * read anew: without checkpoints, and every line must be signed if there is a key.
   */
  public static AuditVerification behind(ChainHead good, Optional<PublicKey> key) {
    AuditVerification verification = new AuditVerification(good.chain(), List.of(), key);
    verification.head = good;
    verification.signing = true;
    return verification;
  }

  /** Says that no such book is known to the desk: whatever stands in its chain is forged. */
  public void unknownBook() {
    fail(
        1,
        Fault.UNKNOWN_BOOK,
        "the desk has no book " + head.chain() + ": it did not write this chain");
  }

  /** Says how many lines of the book stand outside its chain; nothing proves them. */
  public void outside(long lines) {
    older = lines;
  }

  /**
   * Takes the next stored line; after the first bad one nothing more is looked at.
   *
   * @return whether it is good as far as it can be told by now
   */
  public boolean next(ChainedLine stored) {
    if (broken.isPresent()) {
      return false;
    }
    long expected = head.sequence() + 1;
    AuditLine line = stored.line();
    if (line.sequence() > expected) {
      fail(expected, Fault.MISSING, "line " + expected + " is missing");
    } else if (line.sequence() < expected || !line.chain().equals(head.chain())) {
      fail(
          expected,
          Fault.OUT_OF_PLACE,
          "line " + expected + " should follow, but there stands line " + line.sequence());
    } else if (!ChainHash.of(stored.previous(), line).equals(stored.hash())) {
      fail(expected, Fault.ALTERED, "line " + expected + " is not what its hash was made of");
    } else if (!stored.previous().equals(head.hash())) {
      fail(
          expected,
          Fault.OUT_OF_PLACE,
          "line " + expected + " was written after another line than the one before it now");
    } else if (lacksSignature(stored)) {
      fail(
          expected,
          Fault.NOT_SIGNED,
          "line " + expected + " is not signed with the audit key: the desk did not write it");
    } else {
      head = head.after(stored);
      start(stored);
      attest();
    }
    return broken.isEmpty();
  }

  /** Lines may be without signature only before the first that has one. */
  private boolean lacksSignature(ChainedLine stored) {
    signing |= stored.signature().isPresent();
    return signing && key.isPresent() && !stored.isSignedBy(key.get());
  }

  /** Notes where the lines without signature end, or that the desk has put that on record. */
  private void start(ChainedLine good) {
    if (!signing) {
      unsigned = head;
    }
    if (signing || key.isEmpty()) {
      AuditStart.read(good.line())
          .ifPresent(
              on -> {
                excused |= on.unsignedUpTo().equals(unsigned.hash());
                olderExcused = Math.max(olderExcused, on.olderLines());
              });
    }
  }

  private void attest() {
    Checkpoint checkpoint = checkpoints.get(head.sequence());
    if (checkpoint == null) {
      return;
    }
    if (checkpoint.head().hash().equals(head.hash())) {
      attested = head.sequence();
    } else {
      long first = attested + 1;
      fail(
          first,
          Fault.RECOMPUTED,
          "line "
              + head.sequence()
              + " is not the one that was attested at "
              + checkpoint.at()
              + "; the chain was recomputed from line "
              + first
              + " or later");
    }
  }

  /** The last line that is as it was written; the beginning of the chain when there is none. */
  public ChainHead head() {
    return head;
  }

  /** Number of good lines up to the last checkpoint that fits. */
  public long attested() {
    return attested;
  }

  /** What was found, once every stored line was given to {@link #next}. */
  public AuditVerdict verdict() {
    if (broken.isPresent()) {
      return broken.get();
    }
    if (!checkpoints.isEmpty() && checkpoints.lastKey() > head.sequence()) {
      long missing = head.sequence() + 1;
      return new Broken(
          missing,
          Fault.MISSING,
          "line %d was attested at %s, but the audit ends with line %d: its end was cut off"
              .formatted(
                  checkpoints.lastKey(), checkpoints.lastEntry().getValue().at(), head.sequence()));
    }
    if (key.isPresent() && unsigned.sequence() > 0 && !excused) {
      return new Broken(
          1,
          Fault.NOT_SIGNED,
          "lines 1 to %d are not signed with the audit key, and no signed line says that they were written before there was one"
              .formatted(unsigned.sequence()));
    }
    if (older > olderExcused) {
      return new Broken(
          0,
          Fault.NOT_CHAINED,
          "%d lines stand outside the chain, %d are on record as older than it"
              .formatted(older, olderExcused));
    }
    return new Intact(head, head.sequence(), attested);
  }

  private void fail(long sequence, Fault fault, String text) {
    if (broken.isEmpty()) {
      broken = Optional.of(new Broken(sequence, fault, text));
    }
  }
}
