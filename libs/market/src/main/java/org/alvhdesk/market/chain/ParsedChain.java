package org.alvhdesk.market.chain;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A provider's file as read, before any judgement.
 *
 * @param provider who quotes and in which shape
 * @param time what the file says about when it was made
 * @param statedSpotPoints the index level in the file, if any
 * @param quotes every option, in the file's order
 * @param unreadable lines that are no option
 */
public record ParsedChain(
    String provider,
    FileTime time,
    OptionalDouble statedSpotPoints,
    List<RawQuote> quotes,
    List<Rejected> unreadable) {}
