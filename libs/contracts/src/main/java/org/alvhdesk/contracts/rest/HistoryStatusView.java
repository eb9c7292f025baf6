package org.alvhdesk.contracts.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the stored history holds and how good it is. */
public record HistoryStatusView(
    List<Series> series, List<Chain> chains, List<ImportSummary> imports) {
  /**
   * A series from one source.
   *
   * @param unit for people
   * @param rows current values
   * @param gaps dates missing between first and last: trading sessions, or months of a monthly
   *     series
   * @param gapSessions the first hundred of them
   * @param conflicts dates on which another source says something else
   */
  public record Series(
      String id,
      String source,
      String unit,
      LocalDate first,
      LocalDate last,
      long rows,
      int gaps,
      List<LocalDate> gapSessions,
      long conflicts) {}

  /**
   * A stored option chain.
   *
   * @param part empty, or root and expiry of a chain that has only one
   * @param kept quotes
   * @param rejected quotes by reason
   * @param vixRecomputed points, from the quotes; null for VIX options and where {@code note} says
   * @param vixPublished points, close of the session; null when not stored
   * @param vixDifference recomputed less published, points; null without both
   * @param note why VIX could not be computed; empty otherwise
   */
  public record Chain(
      String root,
      String part,
      Instant asOf,
      String source,
      int kept,
      Map<String, Integer> rejected,
      int expiries,
      Double vixRecomputed,
      Double vixPublished,
      Double vixDifference,
      String note) {}

  /**
   * One import.
   *
   * @param state RUNNING, DONE or INTERRUPTED
   * @param origin where it was asked for
   * @param files it was given
   * @param done files it has done
   * @param notUnderstood files of no known shape
   * @param kept facts taken
   * @param rejected rows left out
   */
  public record ImportSummary(
      long id,
      Instant startedAt,
      Instant finishedAt,
      String state,
      String origin,
      String actor,
      int files,
      int done,
      long notUnderstood,
      long kept,
      long rejected,
      long conflicts) {}
}
