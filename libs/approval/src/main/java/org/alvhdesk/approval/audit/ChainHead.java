package org.alvhdesk.approval.audit;

import java.util.Optional;

/**
 * Where a chain ends: what its next line follows.
 *
 * @param sequence of the last line; 0 before the first
 * @param hash of the last line; {@link ChainHash#BEGINNING} before the first
 */
public record ChainHead(String chain, long sequence, String hash) {
  /** The head of a chain without lines. */
  public static ChainHead beginning(String chain) {
    return new ChainHead(chain, 0, ChainHash.BEGINNING);
  }

  /**
   * {@code line} in its place, not signed.
   *
   * @throws IllegalArgumentException when it is not the next line of this chain
   */
  public ChainedLine chained(AuditLine line) {
    if (!chain.equals(line.chain()) || line.sequence() != sequence + 1) {
      throw new IllegalArgumentException(
          "line %d of %s does not follow line %d of %s"
              .formatted(line.sequence(), line.chain(), sequence, chain));
    }
    return new ChainedLine(line, hash, ChainHash.of(hash, line), Optional.empty());
  }

  /** The head after {@code last}, which the caller has chained to this one. */
  public ChainHead after(ChainedLine last) {
    return new ChainHead(chain, last.line().sequence(), last.hash());
  }
}
