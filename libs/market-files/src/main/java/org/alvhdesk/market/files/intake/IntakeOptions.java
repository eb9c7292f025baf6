package org.alvhdesk.market.files.intake;

import java.util.Locale;
import java.util.Optional;
import org.alvhdesk.market.files.chain.ReadOptions;

/**
 * What the caller knows and a file may not say.
 *
 * @param symbol index, fund or series the file is of, in upper case; wins over its name
 * @param columns of a generic CSV; then no other shape is tried
 * @param chain of option chains: when the quotes stood, which expiry
 */
public record IntakeOptions(
    Optional<String> symbol, Optional<ColumnMapping> columns, ReadOptions chain) {
  /** Nothing but the file. */
  public static IntakeOptions none() {
    return new IntakeOptions(Optional.empty(), Optional.empty(), ReadOptions.none());
  }

  /** A file of one's own with these columns. */
  public static IntakeOptions columns(ColumnMapping columns) {
    return new IntakeOptions(Optional.empty(), Optional.of(columns), ReadOptions.none());
  }

  /** A file of {@code symbol}, whatever it is called. */
  public static IntakeOptions symbol(String symbol) {
    return new IntakeOptions(
        Optional.of(symbol.toUpperCase(Locale.ROOT)), Optional.empty(), ReadOptions.none());
  }

  /** As this, with what is known of a chain. */
  public IntakeOptions with(ReadOptions chain) {
    return new IntakeOptions(symbol, columns, chain);
  }
}
