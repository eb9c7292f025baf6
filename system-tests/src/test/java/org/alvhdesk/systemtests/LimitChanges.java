package org.alvhdesk.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.alvhdesk.contracts.rest.ActiveDocumentView;
import org.alvhdesk.contracts.rest.ApprovalCommand;
import org.alvhdesk.contracts.rest.DocumentProposalCommand;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.localstack.PartName;

/**
 * Requests to change the hard limits: people draft them at will, one at a time, whatever the market
 * does. They need three people, one of them {@code pm} and one {@code risk}, each with a second
 * factor.
 */
final class LimitChanges {
  static final String DRAFTS = "/api/v1/documents/proposals";

  // A version that was in force never says something else later.
  private static final AtomicInteger VERSIONS = new AtomicInteger(100);

  private final String document;

  private LimitChanges(String document) {
    this.document = document;
  }

  /** Changes of what is in force now. */
  static LimitChanges of(Desk desk) {
    var now =
        desk
            .person("viewer")
            .get(PartName.HEDGE, "/api/v1/documents")
            .items(ActiveDocumentView.class)
            .stream()
            .filter(slot -> slot.slot().equals("LIMITS"))
            .findFirst()
            .orElseThrow();
    // A little wider, so that whatever was possible still is.
    var wider =
        now.document()
            .replaceFirst("\"id\": *\"[^\"]+\"", "\"id\": \"TESTED-LIMITS\"")
            .replaceFirst(
                "\"version\": *\"[^\"]+\"", "\"version\": \"" + VERSIONS.incrementAndGet() + "\"")
            .replaceFirst("(\"vixVega\", *\"shareOfNav\": *0[.][0-9]+)", "$11");
    assertThat(wider).isNotEqualTo(now.document()).contains("TESTED-LIMITS");
    return new LimitChanges(wider);
  }

  /** What asks for one. */
  DocumentProposalCommand command() {
    return new DocumentProposalCommand("LIMITS", document, null, "calmer for a while");
  }

  /** A draft of {@code person}. */
  ProposalView draft(Person person) {
    return ok(person.post(PartName.HEDGE, DRAFTS, command()));
  }

  /** A request that {@code person} has submitted. */
  ProposalView submitted(Person person) {
    var draft = draft(person);
    return ok(command(person, draft, "submission", null));
  }

  /** Sends one of the commands that carry the hash. */
  static Answer command(Person person, ProposalView change, String what, String reason) {
    return command(person, change.id(), what, change.contentHash(), reason, Map.of());
  }

  static Answer command(
      Person person, String id, String what, String hash, String reason, Map<String, String> more) {
    return person.post(
        PartName.HEDGE,
        "/api/v1/proposals/" + id + "/" + what,
        new ApprovalCommand(hash, reason),
        more);
  }

  static ProposalView ok(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.as(ProposalView.class);
  }
}
