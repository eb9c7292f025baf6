package org.alvhdesk.approval.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alvhdesk.approval.Actor;

/**
 * On record in the chain itself: from where on the audit is signed, and how many lines are older
 * than the chain. Only a line of its own that the desk signed can say so; without it every line
 * without a signature, and every line outside the chain, counts as somebody else's.
 *
 * @param unsignedUpTo hash of the last line that was written without a key; {@link
 *     ChainHash#BEGINNING} when there is none
 * @param olderLines lines from before there was a chain
 */
public record AuditStart(String unsignedUpTo, long olderLines) {
  /** Action of its line. */
  public static final String ACTION = "AUDIT_START";

  private static final String SUBJECT = "audit";
  private static final String WORDS = " lines are older than the chain";
  private static final Pattern DETAIL = Pattern.compile("(\\d{1,18})" + WORDS);
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  public AuditStart {
    if (!HASH.matcher(unsignedUpTo).matches()) {
      throw new IllegalArgumentException(
          "the last line without a signature is named by its hash, 64 lower-case hexadecimal"
              + " digits, not by "
              + unsignedUpTo);
    }
    if (olderLines < 0) {
      throw new IllegalArgumentException("there cannot be " + olderLines + " older lines");
    }
  }

  /** As an entry of the audit. */
  public AuditEntry entry(Instant now, Instant marketTime) {
    return new AuditEntry(
        now, marketTime, Actor.SYSTEM, ACTION, SUBJECT, null, unsignedUpTo, olderLines + WORDS);
  }

  /** What {@code line} puts on record; empty when it is about something else. */
  static Optional<AuditStart> read(AuditLine line) {
    if (!line.action().equals(ACTION)
        || !line.actor().equals(Actor.SYSTEM.name())
        || line.contentHash() == null
        || line.detail() == null) {
      return Optional.empty();
    }
    Matcher detail = DETAIL.matcher(line.detail());
    return HASH.matcher(line.contentHash()).matches() && detail.matches()
        ? Optional.of(new AuditStart(line.contentHash(), Long.parseLong(detail.group(1))))
        : Optional.empty();
  }
}
