package org.alvhdesk.ui.live;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Optional;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.Topics;
import org.alvhdesk.contracts.UndecodableEvent;

/**
 * "X is now version n": all that a browser is told; it asks for the rest with its own rights.
 *
 * @param event market, book or proposals
 * @param what what changed: step, condor, hedge, or a proposal id
 * @param version its step or version
 */
record Change(String event, String what, long version) {
  static final String MARKET = "market";
  static final String BOOK = "book";
  static final String PROPOSALS = "proposals";

  /** From a fact; empty when it is none of ours or cannot be read. */
  static Optional<Change> of(String topic, String json) {
    try {
      return Optional.ofNullable(
          switch (topic) {
            case Topics.MARKET_STEP -> new Change(MARKET, "step", read(json).step());
            case Topics.CONDOR_BOOK -> new Change(BOOK, "condor", read(json).version());
            case Topics.HEDGE_BOOK -> new Change(BOOK, "hedge", read(json).version());
            case Topics.HEDGE_PROPOSAL, Topics.APPROVAL_DECISION ->
                new Change(PROPOSALS, read(json).proposalId(), read(json).revision());
            default -> null;
          });
    } catch (UndecodableEvent e) {
      return Optional.empty();
    }
  }

  /** The few fields that matter here; everything else is read from its owner. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Head(Long step, Long version, String proposalId, Long revision) {
    Head {
      step = step == null ? 0L : step;
      version = version == null ? 0L : version;
      revision = revision == null ? 0L : revision;
    }
  }

  private static Head read(String json) {
    return Json.read(json, Head.class);
  }

  /** Data of the SSE event. */
  String data() {
    return Json.write(this);
  }
}
