package org.alvhdesk.market.store.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What became of one file.
 *
 * @param id of its row in the history
 * @param sha256 of its bytes, hexadecimal
 * @param bytes its size
 * @param source who publishes its numbers; empty when it was not understood
 * @param understoodAs its shape in words; empty when it was not understood
 * @param reason why it was not understood, or when the same bytes were stored before
 * @param counts of its rows
 * @param defects rows left out and mended, by reason
 * @param millis wall time it took, milliseconds
 */
public record FileOutcome(
    long id,
    String name,
    String sha256,
    long bytes,
    Outcome outcome,
    Optional<String> source,
    Optional<String> understoodAs,
    Optional<String> reason,
    Counts counts,
    List<String> notes,
    List<Defect> defects,
    Instant recordedAt,
    long millis) {
  /** How it ended. */
  public enum Outcome {
    /** Its rows are in the history. */
    STORED,
    /** The same bytes were stored before: nothing was changed. */
    KNOWN,
    /** No known shape: nothing was changed. */
    NOT_UNDERSTOOD
  }

  /**
   * Rows of a file.
   *
   * @param read data rows in it
   * @param kept facts taken from them
   * @param rejected left out
   * @param corrected kept after a known defect was mended
   * @param added facts that were not known before
   * @param changed facts that replace another value of the same source; both are kept
   * @param unchanged facts known before
   * @param conflicts facts about which another source says something else
   */
  public record Counts(
      long read,
      long kept,
      long rejected,
      long corrected,
      long added,
      long changed,
      long unchanged,
      long conflicts) {
    /** Of a file that changed nothing. */
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0);

    /** Both together. */
    public Counts plus(Counts o) {
      return new Counts(
          read + o.read,
          kept + o.kept,
          rejected + o.rejected,
          corrected + o.corrected,
          added + o.added,
          changed + o.changed,
          unchanged + o.unchanged,
          conflicts + o.conflicts);
    }
  }

  public FileOutcome {
    notes = List.copyOf(notes);
    defects = List.copyOf(defects);
  }
}
