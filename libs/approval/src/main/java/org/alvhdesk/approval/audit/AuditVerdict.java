package org.alvhdesk.approval.audit;

/** What a verification found. Every verdict says how much was looked at. */
public sealed interface AuditVerdict {
  /**
   * Every line is as it was written.
   *
   * @param lines number of lines
   * @param attested lines up to the last good checkpoint: beyond it a line could have been cut off
   *     or added by somebody who can write the database, and nobody could tell
   */
  record Intact(ChainHead head, long lines, long attested) implements AuditVerdict {}

  /**
   * Something was done to the audit.
   *
   * @param sequence first bad line; 0 when it has no place in the chain
   * @param fault what is wrong there
   * @param text the same for people
   */
  record Broken(long sequence, Fault fault, String text) implements AuditVerdict {}

  /** What is wrong with the first bad line. */
  enum Fault {
    /** The line's own hash does not fit its fields: a field was changed. */
    ALTERED,
    /** A line is not there: deleted, or cut off at the end. */
    MISSING,
    /** A line stands where another was, or twice: inserted or swapped. */
    OUT_OF_PLACE,
    /**
     * The line fits its predecessor but is not signed with the key: somebody who can write the
     * database added it, or recomputed the hashes from here.
     */
    NOT_SIGNED,
    /** Lines have no place in the chain, and are not on record as older than it. */
    NOT_CHAINED,
    /** A chain of a book that the desk does not have: somebody invented it. */
    UNKNOWN_BOOK,
    /** The lines fit each other, but a checkpoint attests others: hashes were recomputed. */
    RECOMPUTED,
    /** A checkpoint is not signed with the key: the proof itself was tampered with. */
    FORGED_CHECKPOINT
  }
}
