package org.alvhdesk.contracts.rest;

import java.time.Instant;
import java.time.LocalDate;

/**
 * {@code GET /api/v1/sources}: where the market's numbers come from. The first is the market that
 * is played, the others are providers.
 *
 * @param id label that travels with every number, such as {@code sim:feb2018}, or a provider's key
 * @param kind SIMULATION, REPLAY, LIVE or PROVIDER
 * @param indexQuality quality of index levels and futures
 * @param optionQuality quality of option quotes
 * @param statement what it is, in one sentence for people
 * @param from first session, or null when it is the source's own beginning
 * @param to last session, or null when there is none
 * @param active whether anything comes from it
 * @param live how a live market is doing; null of anything else
 * @param provider how a provider is doing; null of a market
 */
public record SourceView(
    String id,
    String kind,
    String indexQuality,
    String optionQuality,
    String statement,
    LocalDate from,
    LocalDate to,
    boolean active,
    Live live,
    Provider provider) {
  /** A market that has nothing more to say. */
  public SourceView(
      String id,
      String kind,
      String indexQuality,
      String optionQuality,
      String statement,
      LocalDate from,
      LocalDate to,
      boolean active) {
    this(id, kind, indexQuality, optionQuality, statement, from, to, active, null, null);
  }

  /** This market with how it is doing. */
  public SourceView with(Live status) {
    return new SourceView(
        id, kind, indexQuality, optionQuality, statement, from, to, active, status, provider);
  }

  /**
   * A live market.
   *
   * @param phase STARTING, NO_HISTORY, FOLLOWING, STALE or CLOSED
   * @param words the same for people, with what is missing and what to do
   * @param asOf when the quotes of the last step stood; null before the first
   * @param fetchedAt when they were fetched
   * @param nextFetch when providers are asked next
   * @param ageSeconds time since the quotes of the last step stood
   */
  public record Live(
      String phase,
      String words,
      Instant asOf,
      Instant fetchedAt,
      Instant nextFetch,
      Long ageSeconds) {}

  /**
   * A provider.
   *
   * @param breaker NOT_CONFIGURED, CLOSED (it works), OPEN (left alone for a while) or HALF_OPEN
   * @param address where it is asked
   * @param terms what it allows, in one sentence
   * @param missing the setting it needs, with how to set it; null when it can be used
   * @param lastGood when it last gave a file or said that one is unchanged; null when it never did
   * @param lastTried when it was last asked
   * @param lastError what went wrong last; null when the last try was good
   * @param nextAllowed no request before; null when at once
   * @param ageSeconds time since the last good answer; null when there was none
   * @param received answers that were good since the start
   */
  public record Provider(
      String breaker,
      String address,
      String terms,
      String missing,
      Instant lastGood,
      Instant lastTried,
      String lastError,
      Instant nextAllowed,
      Long ageSeconds,
      long received) {}
}
