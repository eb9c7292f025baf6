package org.alvhdesk.approval.audit;

import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alvhdesk.approval.Actor;

/**
 * On record in the chain: the document a slot was first started with. Until an approved change
 * brings another, the desk decides by it, whatever a later release ships.
 *
 * @param slot such as POLICY
 * @param configured id the slot is configured with
 * @param sha256 of the document's text, lower-case hexadecimal
 */
public record DocumentStart(String slot, String configured, String sha256) {
  /** Action of its line. */
  public static final String ACTION = "DOCUMENT_AT_START";

  /** Subject of its line. */
  public String subject() {
    return "document/" + slot + "/" + configured;
  }

  /**
   * As an entry of the audit.
   *
   * @param version of the document
   */
  public AuditEntry entry(Instant now, String version) {
    return new AuditEntry(
        now,
        null,
        Actor.SYSTEM,
        ACTION,
        subject(),
        null,
        sha256,
        slot + " decides by version " + version + ", with which it was first started");
  }

  /**
   * Whether one of {@code lines} tells so.
   *
   * @param key whose signature counts; without one none is asked for
   */
  public boolean isToldBy(List<ChainedLine> lines, Optional<PublicKey> key) {
    return genuine(lines, key).anyMatch(line -> sha256.equals(line.contentHash()));
  }

  /** Whether one of {@code lines} tells of any document that the slot was first started with. */
  public boolean hasPredecessor(List<ChainedLine> lines, Optional<PublicKey> key) {
    return genuine(lines, key).findAny().isPresent();
  }

  private Stream<AuditLine> genuine(List<ChainedLine> lines, Optional<PublicKey> key) {
    return lines.stream()
        .filter(line -> line.isGenuine(key))
        .map(ChainedLine::line)
        .filter(line -> line.action().equals(ACTION) && line.subject().equals(subject()));
  }
}
