package org.alvhdesk.hedge.document;

/**
 * What a stored document of the start is known by.
 *
 * @param configured id of the document
 * @param ofRow SHA-256 as its row says, lower-case hexadecimal
 * @param ofText SHA-256 of its text
 */
record StartHash(long id, Slot slot, String configured, String ofRow, String ofText) {
  /** From a row: id, slot, configured, sha256, hash of the text. */
  static StartHash of(Object[] row) {
    return new StartHash(
        ((Number) row[0]).longValue(),
        Slot.valueOf((String) row[1]),
        (String) row[2],
        (String) row[3],
        (String) row[4]);
  }

  /** Whether it is of what {@code slot} was first started with under this name. */
  boolean isOf(Slot slot, String configured) {
    return this.slot == slot && this.configured.equals(configured);
  }
}
