package org.alvhdesk.strategy.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.alvhdesk.strategy.rules.NavBasis;

/**
 * The net asset value that a session sizes from: that of the last close before it, so that a
 * deposit, a gain or a loss changes sizes in the next session and not before.
 *
 * @param navUsd US dollars, at least {@link #LEAST_USD}
 * @param basis which close it is of, or that it is configured
 */
public record SizingNav(BigDecimal navUsd, NavBasis basis) {
  /**
   * A book worth less sizes from this, which no condor or option fits into. It must not size from
   * the configured value: that would trade with money that is gone.
   */
  public static final BigDecimal LEAST_USD = new BigDecimal("100.00");

  /**
   * A close that has a value.
   *
   * @param at market time
   */
  public record Close(LocalDate session, Instant at, BigDecimal navUsd) {}

  /**
   * What {@code session} sizes from.
   *
   * @param configuredUsd without any earlier close
   * @param closes in any order; those of {@code session} and later ones do not count
   */
  public static SizingNav of(
      BigDecimal configuredUsd, Collection<Close> closes, LocalDate session) {
    Optional<Close> last =
        closes.stream()
            .filter(close -> close.session().isBefore(session))
            .max(Comparator.comparing(Close::session));
    if (last.isEmpty()) {
      return configured(configuredUsd, "configured: the ledger has no close before " + session);
    }
    Close close = last.get();
    String text = "ledger, close of " + close.session();
    boolean worthless = close.navUsd().compareTo(LEAST_USD) < 0;
    return new SizingNav(
        close.navUsd().max(LEAST_USD),
        new NavBasis(
            worthless ? text + ": " + close.navUsd().toPlainString() + " USD" : text,
            Optional.of(close.at())));
  }

  /** The configured value, whatever the ledger says. */
  public static SizingNav configured(BigDecimal configuredUsd, String why) {
    return new SizingNav(configuredUsd, new NavBasis(why, Optional.empty()));
  }
}
