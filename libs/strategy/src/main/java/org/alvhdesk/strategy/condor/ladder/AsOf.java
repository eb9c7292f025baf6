package org.alvhdesk.strategy.condor.ladder;

import java.time.Instant;
import java.time.LocalDate;
import org.alvhdesk.market.Quality;

/**
 * When a decision is made, and on what.
 *
 * @param session its date
 * @param instant market time of its inputs
 * @param quality of its inputs
 */
public record AsOf(LocalDate session, Instant instant, Quality quality) {}
