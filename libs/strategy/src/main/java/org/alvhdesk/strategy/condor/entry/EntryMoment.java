package org.alvhdesk.strategy.condor.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.alvhdesk.strategy.condor.ladder.AsOf;
import org.alvhdesk.strategy.rules.Capital;
import org.alvhdesk.strategy.signal.Signals;

/**
 * What entry gates look at.
 *
 * @param lastEntry session in which a condor was last opened; empty when none ever was
 * @param openMaxLossUsd what all open condors can lose at expiry together, US dollars
 * @param noData what a gate does that cannot be tested
 */
public record EntryMoment(
    AsOf asOf,
    Signals signals,
    Optional<LocalDate> lastEntry,
    BigDecimal openMaxLossUsd,
    Capital capital,
    NoDataReading noData) {}
