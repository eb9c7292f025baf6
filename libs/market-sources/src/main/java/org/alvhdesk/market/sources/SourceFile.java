package org.alvhdesk.market.sources;

import java.net.URI;
import java.time.Instant;

/**
 * One file of a provider, as it came.
 *
 * @param name as it is kept and imported; ends in {@code .gz} when {@code content} is compressed
 * @param content the bytes; not copied, treat as read-only
 * @param from where it came from, without any key
 * @param fetchedAt when these bytes came over the wire
 * @param confirmedAt when the provider last gave them or said that they are unchanged
 * @param fresh whether this call brought new bytes; false when they were held already
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of one file, compared by nobody
public record SourceFile(
    String name, byte[] content, URI from, Instant fetchedAt, Instant confirmedAt, boolean fresh) {}
