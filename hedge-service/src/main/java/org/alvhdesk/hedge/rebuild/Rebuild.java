package org.alvhdesk.hedge.rebuild;

import java.util.Arrays;
import java.util.Optional;
import org.alvhdesk.approval.ContentHash;
import org.alvhdesk.approval.JsonText;
import org.alvhdesk.approval.JsonValue.JsonObject;
import org.alvhdesk.approval.JsonValue.JsonString;
import org.alvhdesk.contracts.rest.RebuildView;
import org.alvhdesk.hedge.inputs.InputsRow;
import org.alvhdesk.hedge.proposal.Proposal;
import org.alvhdesk.strategy.Engine;

/** Computes a past proposal again and compares every byte. */
final class Rebuild {
  private Rebuild() {}

  /** What became of {@code proposal} when it was computed again from {@code stored}. */
  static RebuildView of(Proposal proposal, Optional<InputsRow> stored) {
    if (stored.isEmpty()) {
      return view(
          proposal,
          stored,
          "NO_INPUTS",
          null,
          "Nobody can tell: what revision "
              + proposal.revision()
              + " was computed from is not stored.");
    }
    byte[] rebuilt;
    try {
      rebuilt = bytes(stored.get());
    } catch (RuntimeException e) {
      return view(
          proposal,
          stored,
          "DAMAGED_INPUTS",
          null,
          "Nobody can tell: the stored inputs cannot be used any more: " + e.getMessage());
    }
    String engine = stored.get().engineVersion();
    boolean sameEngine = engine.equals(Engine.VERSION);
    String by =
        sameEngine
            ? "with the engine that computed it, " + engine
            : "with engine " + Engine.VERSION + "; it was computed with " + engine;
    if (Arrays.equals(rebuilt, proposal.signedBytes())) {
      return view(
          proposal,
          stored,
          "EQUAL",
          rebuilt,
          "Byte for byte what was signed, computed " + by + ".");
    }
    if (!schema(rebuilt).equals(schema(proposal.signedBytes()))) {
      return view(
          proposal,
          stored,
          "OTHER_FORM",
          rebuilt,
          "Nobody can tell: this version writes contents as "
              + schema(rebuilt)
              + ", what was signed is "
              + schema(proposal.signedBytes())
              + ". Run the version of that time to compare.");
    }
    return sameEngine
        ? view(
            proposal,
            stored,
            "DIFFERENT",
            rebuilt,
            "NOT what was signed, computed " + by + ": content or inputs were changed.")
        : view(
            proposal,
            stored,
            "OTHER_ENGINE",
            rebuilt,
            "Nobody can tell: another content comes out, computed "
                + by
                + ". Run the version of that time to compare.");
  }

  /** Name and version of the form of {@code content}. */
  private static String schema(byte[] content) {
    try {
      return JsonText.read(content) instanceof JsonObject object
              && object.members().get("schema") instanceof JsonString schema
          ? schema.text()
          : "a content without schema";
    } catch (IllegalArgumentException e) {
      return "no content";
    }
  }

  private static byte[] bytes(InputsRow stored) {
    return DraftInputs.read(stored.inputs()).content().bytes();
  }

  private static RebuildView view(
      Proposal proposal, Optional<InputsRow> stored, String outcome, byte[] rebuilt, String text) {
    Boolean equal =
        switch (outcome) {
          case "EQUAL" -> Boolean.TRUE;
          case "DIFFERENT" -> Boolean.FALSE;
          default -> null;
        };
    return new RebuildView(
        proposal.id().toString(),
        proposal.kind(),
        proposal.revision(),
        equal,
        outcome,
        stored.map(InputsRow::form).orElse(null),
        stored.map(InputsRow::engineVersion).orElse(null),
        Engine.VERSION,
        proposal.contentHash(),
        rebuilt == null ? null : ContentHash.of(rebuilt),
        text);
  }
}
