package org.alvhdesk.market.sources.http;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Something to ask for.
 *
 * @param address without any key: this is what people and logs see
 * @param secretQuery appended to the address when it is sent, such as {@code api_key=...}
 * @param secretHeaders sent to this host only, such as Authorization
 * @param content what the answer must be
 * @param name of the file that the answer is kept as
 * @param snapshot true when every answer is a file of its own (quotes): kept compressed, its name
 *     carrying the New York time at which it was fetched; false when a later answer replaces it
 * @param freshFor what is held is not asked for again within this time
 */
public record Resource(
    URI address,
    Optional<String> secretQuery,
    Map<String, String> secretHeaders,
    Content content,
    String name,
    boolean snapshot,
    Duration freshFor) {
  /** Longer than anybody keeps a file: what is complete is not asked for again. */
  public static final Duration FOR_EVER = Duration.ofDays(36_500);

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd_HHmmss'ET'", Locale.ROOT)
          .withZone(ZoneId.of("America/New_York"));

  public Resource {
    secretHeaders = Map.copyOf(secretHeaders);
  }

  /** A public file that changes at most daily. */
  public static Resource file(URI address, Content content, String name) {
    return new Resource(
        address, Optional.empty(), Map.of(), content, name, false, Duration.ofHours(1));
  }

  /** A public snapshot that is not asked for again within {@code freshFor}. */
  public static Resource snapshot(URI address, Content content, String name, Duration freshFor) {
    return new Resource(address, Optional.empty(), Map.of(), content, name, true, freshFor);
  }

  /** As this, with a key in the query. */
  public Resource withSecretQuery(String query) {
    return new Resource(
        address, Optional.of(query), secretHeaders, content, name, snapshot, freshFor);
  }

  /** As this, with headers that hold a key. */
  public Resource withSecretHeaders(Map<String, String> headers) {
    return new Resource(address, secretQuery, headers, content, name, snapshot, freshFor);
  }

  /** As this, not asked for again within {@code time}. */
  public Resource freshFor(Duration time) {
    return new Resource(address, secretQuery, secretHeaders, content, name, snapshot, time);
  }

  /** The name under which the answer that came at {@code instant} is kept. */
  public String fileName(Instant instant) {
    if (!snapshot) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    return name.substring(0, dot) + "_" + STAMP.format(instant) + name.substring(dot) + ".gz";
  }

  /** The address that is sent, key included: for the request only. */
  URI sent() {
    return secretQuery
        .map(q -> URI.create(address + (address.getRawQuery() == null ? "?" : "&") + q))
        .orElse(address);
  }

  /** Names no key. */
  @Override
  public String toString() {
    return "Resource[" + address + " as " + name + "]";
  }
}
