package org.alvhdesk.market.sources.http;

import java.time.Instant;
import java.util.Optional;

/** What providers have given already, one answer per source and resource. */
public interface FetchCache {
  /**
   * An answer that is held.
   *
   * @param fileName under which it is kept
   * @param content as kept: compressed when the name ends in {@code .gz}
   * @param etag of the provider, empty when it gave none
   * @param lastModified of the provider, empty when it gave none
   * @param fetchedAt when these bytes came
   * @param confirmedAt when they came or were last said to be unchanged
   */
  @SuppressWarnings("ArrayRecordComponent") // bytes of one file, compared by nobody
  record Kept(
      String fileName,
      byte[] content,
      String etag,
      String lastModified,
      Instant fetchedAt,
      Instant confirmedAt) {
    Kept confirmed(Instant now) {
      return new Kept(fileName, content, etag, lastModified, fetchedAt, now);
    }
  }

  /** The latest answer to {@code resource}. */
  Optional<Kept> find(String source, Resource resource);

  /** Keeps an answer as the latest. */
  void keep(String source, Resource resource, Kept answer);
}
