package org.alvhdesk.approval.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.approval.CanonicalJson;
import org.alvhdesk.approval.ContentHash;
import org.alvhdesk.approval.JsonText;
import org.alvhdesk.approval.JsonValue;
import org.alvhdesk.approval.JsonValue.JsonNumber;
import org.alvhdesk.approval.JsonValue.JsonObject;
import org.alvhdesk.approval.JsonValue.JsonString;

/** Whether stored bytes are a content in canonical form, with the hash and the names of its row. */
final class ContentProof {
  private static final String BYTES = "signed bytes";
  private static final String HASH = "hash";
  private static final String NAMES = "identity";

  private ContentProof() {}

  /** The content in {@code revision}; empty when its bytes are no JSON object. */
  static Optional<JsonObject> read(StoredRequest.Revision revision) {
    try {
      return JsonText.read(revision.content().bytes()) instanceof JsonObject object
          ? Optional.of(object)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static List<Finding> check(StoredRequest request, StoredRequest.Revision revision) {
    List<Finding> findings = new ArrayList<>();
    String which = "revision " + revision.number();
    byte[] bytes = revision.content().bytes();
    Optional<JsonObject> content = read(revision);
    if (content.isEmpty()) {
      findings.add(Finding.broken(BYTES, which + " is no JSON object"));
    } else if (!Arrays.equals(CanonicalJson.bytes(content.get()), bytes)) {
      findings.add(Finding.broken(BYTES, which + " is not in canonical form (RFC 8785)"));
    } else {
      findings.add(
          Finding.holds(
              BYTES, which + ": " + bytes.length + " bytes of canonical JSON (RFC 8785)"));
    }
    findings.add(hash(which, bytes, revision.contentHash()));
    content.ifPresent(c -> findings.add(names(request, revision.number(), c)));
    return findings;
  }

  private static Finding hash(String which, byte[] bytes, String stored) {
    String computed = ContentHash.of(bytes);
    return computed.equals(stored)
        ? Finding.holds(HASH, which + ": SHA-256 " + computed)
        : Finding.broken(
            HASH, which + ": its bytes have the hash " + computed + ", its row says " + stored);
  }

  private static Finding names(StoredRequest request, int number, JsonObject content) {
    List<String> others = new ArrayList<>();
    differs(others, content, "id", JsonValue.of(request.id()));
    differs(others, content, "bookId", JsonValue.of(request.bookId()));
    differs(others, content, "kind", JsonValue.of(request.kind()));
    differs(others, content, "revision", JsonValue.of(number));
    return others.isEmpty()
        ? Finding.holds(NAMES, "the content is about this request, revision " + number)
        : Finding.broken(NAMES, "revision " + number + ": " + String.join("; ", others));
  }

  private static void differs(List<String> others, JsonObject content, String name, JsonValue row) {
    JsonValue signed = content.members().get(name);
    if (!row.equals(signed)) {
      others.add(
          name + " is " + words(signed) + " in the content and " + words(row) + " in its row");
    }
  }

  private static String words(JsonValue value) {
    return switch (value) {
      case null -> "missing";
      case JsonString text -> text.text();
      case JsonNumber number -> CanonicalJson.text(number);
      default -> CanonicalJson.text(value);
    };
  }
}
