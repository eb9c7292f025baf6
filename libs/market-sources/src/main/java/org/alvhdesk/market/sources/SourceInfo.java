package org.alvhdesk.market.sources;

import java.net.URI;
import java.util.Optional;
import org.alvhdesk.market.Quality;

/**
 * What a source is.
 *
 * @param id short key, as {@code data fetch --only} takes it
 * @param title for people
 * @param offers what it has, in words
 * @param delay quality of its numbers: DELAYED is at least 15 minutes late
 * @param base where it is fetched from
 * @param terms what its provider allows, in one sentence
 * @param missing the setting that it needs and does not have, with how to set it; empty when it can
 *     be used
 */
public record SourceInfo(
    String id,
    String title,
    String offers,
    Quality delay,
    URI base,
    String terms,
    Optional<String> missing) {}
