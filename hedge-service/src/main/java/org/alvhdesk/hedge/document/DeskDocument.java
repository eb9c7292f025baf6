package org.alvhdesk.hedge.document;

import java.nio.charset.StandardCharsets;
import org.alvhdesk.approval.ContentHash;
import org.alvhdesk.contracts.rest.DocumentChange;

/**
 * A document as it was given.
 *
 * @param json its text; the bytes of its UTF-8 are what the hash is of
 */
public record DeskDocument(String id, String version, String json) {
  /** SHA-256 of the text, lower-case hexadecimal. */
  public String sha256() {
    return ContentHash.of(json.getBytes(StandardCharsets.UTF_8));
  }

  /** By name and hash. */
  DocumentChange.Version reference() {
    return new DocumentChange.Version(id, version, sha256());
  }

  /** Whether two say the same under the same name. */
  boolean sameAs(DeskDocument other) {
    return id.equals(other.id) && version.equals(other.version) && json.equals(other.json);
  }

  /** Whether two bear the same name and version but say different things. */
  boolean contradicts(DeskDocument other) {
    return id.equals(other.id) && version.equals(other.version) && !json.equals(other.json);
  }
}
