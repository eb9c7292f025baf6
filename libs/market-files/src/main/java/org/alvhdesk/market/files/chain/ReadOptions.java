package org.alvhdesk.market.files.chain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the caller knows and a file may not say.
 *
 * @param asOf when the quotes stood; wins over the file
 * @param expiry of a file that holds one expiry without naming it
 * @param snapshot which of the two quotes of a Cboe end-of-day file
 */
public record ReadOptions(Optional<Instant> asOf, Optional<LocalDate> expiry, Snapshot snapshot) {
  /** Cboe end-of-day files quote every option twice. */
  public enum Snapshot {
    /** The close, 16:15 New York time. */
    EOD,
    /** 15:45 New York time. */
    AT_1545
  }

  /** Nothing but the file. */
  public static ReadOptions none() {
    return new ReadOptions(Optional.empty(), Optional.empty(), Snapshot.EOD);
  }

  /** As this, with the quotes standing at {@code instant}. */
  public ReadOptions at(Instant instant) {
    return new ReadOptions(Optional.of(instant), expiry, snapshot);
  }
}
