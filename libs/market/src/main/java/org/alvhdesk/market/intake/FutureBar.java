package org.alvhdesk.market.intake;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One session of one VX contract.
 *
 * @param line 1-based line of the file
 * @param root {@code VX}
 * @param expiry final settlement day
 * @param session trading day
 * @param settle settlement in index points at today's scale; the close where the file has no
 *     settlement
 * @param range open, high and low in index points when traded
 * @param volume contracts
 * @param openInterest contracts
 */
public record FutureBar(
    long line,
    String root,
    LocalDate expiry,
    LocalDate session,
    double settle,
    Optional<DailyBar.Range> range,
    OptionalDouble volume,
    OptionalDouble openInterest)
    implements MarketRow {}
