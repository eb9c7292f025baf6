package org.alvhdesk.contracts.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The latest download from the providers, of {@code POST /api/v1/downloads}.
 *
 * @param state NONE, FETCHING, IMPORTING, DONE or FAILED
 * @param actor who asked; null before the first
 * @param from first session wanted of VX contracts
 * @param startedAt wall time
 * @param endedAt wall time; null while it works
 * @param done files that were asked for
 * @param all files to ask for
 * @param at what was asked for last, in words
 * @param fresh files that came
 * @param unchanged files that are as they were
 * @param notThere files that the provider does not have
 * @param failed files that should have come and did not
 * @param problems why, one line each file, at most a hundred
 * @param importId run that stored what came; null when nothing did
 */
public record DownloadView(
    String state,
    String actor,
    LocalDate from,
    Instant startedAt,
    Instant endedAt,
    int done,
    int all,
    String at,
    int fresh,
    int unchanged,
    int notThere,
    int failed,
    List<String> problems,
    Long importId) {
  public DownloadView {
    problems = List.copyOf(problems);
  }
}
