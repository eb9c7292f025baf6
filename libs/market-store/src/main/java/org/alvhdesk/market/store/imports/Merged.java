package org.alvhdesk.market.store.imports;

/**
 * What storing facts did.
 *
 * @param added not known before
 * @param changed replace another value of the same source
 * @param unchanged known before
 * @param conflicts another source says something else
 */
record Merged(long added, long changed, long unchanged, long conflicts) {
  static final Merged NOTHING = new Merged(0, 0, 0, 0);

  /** From {@code facts} staged, {@code inserted} of them, {@code changed} for an older value. */
  static Merged of(long facts, long inserted, long changed, long conflicts) {
    return new Merged(inserted - changed, changed, facts - inserted, conflicts);
  }

  Merged plus(Merged o) {
    return new Merged(
        added + o.added, changed + o.changed, unchanged + o.unchanged, conflicts + o.conflicts);
  }
}
