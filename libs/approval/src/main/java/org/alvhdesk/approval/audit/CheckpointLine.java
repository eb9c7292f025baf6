package org.alvhdesk.approval.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.alvhdesk.approval.CanonicalJson;
import org.alvhdesk.approval.JsonText;
import org.alvhdesk.approval.JsonValue;
import org.alvhdesk.approval.JsonValue.JsonNumber;
import org.alvhdesk.approval.JsonValue.JsonObject;
import org.alvhdesk.approval.JsonValue.JsonString;

/** A checkpoint as one line of {@code checkpoints.jsonl}. */
public final class CheckpointLine {
  private CheckpointLine() {}

  /** JSON without line feeds. */
  public static String write(Checkpoint checkpoint) {
    ChainHead head = checkpoint.head();
    return CanonicalJson.text(
        new JsonObject(
            Map.of(
                "chain", JsonValue.of(head.chain()),
                "sequence", JsonValue.of(head.sequence()),
                "hash", JsonValue.of(head.hash()),
                "at", JsonValue.of(checkpoint.at().toString()),
                "signature", JsonValue.of(checkpoint.signature()))));
  }

  /** The checkpoint in {@code line}; empty when it is none, such as half a one after a crash. */
  public static Optional<Checkpoint> read(String line) {
    try {
      return JsonText.read(line) instanceof JsonObject object
              && object.members().get("chain") instanceof JsonString chain
              && object.members().get("sequence") instanceof JsonNumber sequence
              && object.members().get("hash") instanceof JsonString hash
              && object.members().get("at") instanceof JsonString at
              && object.members().get("signature") instanceof JsonString signature
          ? Optional.of(
              new Checkpoint(
                  new ChainHead(chain.text(), (long) sequence.value(), hash.text()),
                  Instant.parse(at.text()),
                  signature.text()))
          : Optional.empty();
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
