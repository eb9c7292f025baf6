package org.alvhdesk.market.sources.live;

import java.time.Instant;
import java.util.Optional;

/**
 * How a live market is doing.
 *
 * @param phase what it does now
 * @param words the same for people, with what is missing and what to do
 * @param snapshotAsOf when the quotes of the last step stood
 * @param fetchedAt when the last step was fetched
 * @param nextFetch when it asks next
 */
public record LiveStatus(
    Phase phase,
    String words,
    Optional<Instant> snapshotAsOf,
    Optional<Instant> fetchedAt,
    Optional<Instant> nextFetch) {
  /** What a live market does. */
  public enum Phase {
    /** Nothing was asked yet. */
    STARTING,
    /** The history it needs is not there. */
    NO_HISTORY,
    /** Its last snapshot is the latest there is. */
    FOLLOWING,
    /** A source is down or says nothing new; the last snapshot ages. */
    STALE,
    /** No session: it asks again when the next one begins. */
    CLOSED
  }
}
