package org.alvhdesk.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.alvhdesk.contracts.rest.ActiveDocumentView;
import org.alvhdesk.contracts.rest.ApprovalCommand;
import org.alvhdesk.contracts.rest.DocumentProposalCommand;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.localstack.PartName;

/**
 * Requests to change what the desk decides by: people draft them at will, one of a kind at a time,
 * whatever the market does. Under the demo's policy they need three people, one of them {@code pm}
 * and one {@code risk}, each with a second factor.
 */
final class DocumentChanges {
  static final String DRAFTS = "/api/v1/documents/proposals";

  // A version that was in force never says something else later.
  private static final AtomicInteger VERSIONS = new AtomicInteger(100);

  private static final int MOST_TIMES = 10;

  private final String slot;
  private final String document;

  private DocumentChanges(String slot, String document) {
    this.slot = slot;
    this.document = document;
  }

  /**
   * Changes of the hard limits in force: a little wider, so that whatever was possible still is.
   */
  static DocumentChanges ofLimits(Desk desk) {
    return ofLimits(desk.person("viewer"));
  }

  static DocumentChanges ofLimits(Person viewer) {
    return of(
        viewer, "LIMITS", "TESTED-LIMITS", "(\"vixVega\", *\"shareOfNav\": *0[.][0-9]+)", "$11");
  }

  /** Changes of the approval policy in force: its title. */
  static DocumentChanges ofPolicy(Person viewer) {
    return of(viewer, "POLICY", "TESTED-POLICY", "\"title\": *\"", "$0As before: ");
  }

  /** Changes of the hedge's rule set in force: one call fewer a condor. */
  static DocumentChanges ofHedgeRules(Person viewer) {
    return of(viewer, "HEDGE", null, "(\"name\": *\"front.ratio\"[^}]*?\"value\": *)4", "$13");
  }

  /**
   * @param id what it shall be called; null for as it is called now
   */
  private static DocumentChanges of(
      Person viewer, String slot, String id, String what, String instead) {
    var now =
        viewer.get(PartName.HEDGE, "/api/v1/documents").items(ActiveDocumentView.class).stream()
            .filter(active -> active.slot().equals(slot))
            .findFirst()
            .orElseThrow()
            .document();
    var changed = now.replaceFirst(what, instead);
    assertThat(changed).as("change of " + slot).isNotEqualTo(now);
    var renamed =
        id == null
            ? changed
            : changed.replaceFirst("\"id\": *\"[^\"]+\"", "\"id\": \"" + id + "\"");
    return new DocumentChanges(
        slot, renamed.replaceFirst("(\"version\": *\"?)[0-9]+", "$1" + VERSIONS.incrementAndGet()));
  }

  /** What asks for one. */
  DocumentProposalCommand command() {
    return new DocumentProposalCommand(slot, document, null, "calmer for a while");
  }

  /** A draft of {@code person}. */
  ProposalView draft(Person person) {
    return ok(whenFree(() -> person.post(PartName.HEDGE, DRAFTS, command())));
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
    return whenFree(
        () ->
            person.post(
                PartName.HEDGE,
                "/api/v1/proposals/" + id + "/" + what,
                new ApprovalCommand(hash, reason),
                more));
  }

  /**
   * The answer as soon as there is one: on a loaded machine the book may be busy or Keycloak late,
   * which changes nothing and says itself to send the same again. Each has waited for it already.
   */
  static Answer whenFree(Supplier<Answer> asked) {
    var answer = asked.get();
    for (int again = 0; isNone(answer) && again < MOST_TIMES; again++) {
      answer = asked.get();
    }
    return answer;
  }

  private static boolean isNone(Answer answer) {
    return answer.status() == 503
        || (answer.status() == 422 && answer.body().contains("when Keycloak answers again"));
  }

  static ProposalView ok(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.as(ProposalView.class);
  }
}
