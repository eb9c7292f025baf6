package org.alvhdesk.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.alvhdesk.contracts.rest.DelegationCommand;
import org.alvhdesk.contracts.rest.DelegationView;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.contracts.rest.RevisionCommand;
import org.alvhdesk.localstack.PartName;

/**
 * What the names in {@code rights.txt} stand for; made when the first row asks for it, so that the
 * rows are in the order in which these things can exist.
 */
final class RightsValues {
  private static final String DELEGATIONS = "/api/v1/delegations";

  private final Desk desk;
  private final Function<String, Person> signers;
  private final Map<String, String> values = new HashMap<>();
  private final Instant soon =
      Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);

  /**
   * @param signers by name, with a second factor of just now
   */
  RightsValues(Desk desk, Function<String, Person> signers) {
    this.desk = desk;
    this.signers = signers;
    values.put("wrong", "0".repeat(64));
    values.put("nothing", UUID.randomUUID().toString());
    values.put("soon", soon.toString());
    values.put("later", soon.plus(1, ChronoUnit.HOURS).toString());
  }

  /** The value of {@code name}; the name itself where it stands for nothing. */
  String of(String name) {
    if (!values.containsKey(name)) {
      make(name);
    }
    return values.get(name);
  }

  private void make(String name) {
    switch (name) {
      case "hedge", "snapshot" -> {
        var hedge = submitted("trader", desk.freshDraft());
        values.put("hedge", hedge.id());
        values.put("snapshot", hedge.snapshotId());
      }
      case "hedge2" -> values.put(name, editedAndSubmitted().id());
      case "limit", "right" -> {
        var limit = DocumentChanges.ofLimits(desk).submitted(desk.person("trader"));
        values.put("limit", limit.id());
        values.put("right", limit.contentHash());
      }
      case "rules" -> {
        var rules = DocumentChanges.ofHedgeRules(desk.person("viewer"));
        values.put(name, rules.submitted(desk.person("risk")).id());
      }
      case "lentByRisk" -> values.put(name, lent("risk", "risk", "pm"));
      case "lentByPm" -> values.put(name, lent("pm", "pm", "risk2"));
      default -> values.put(name, name);
    }
  }

  /** What trader edited and trader2 submitted is both's. */
  private ProposalView editedAndSubmitted() {
    var draft = desk.freshDraft();
    var revised =
        desk.person("trader")
            .post(
                PartName.HEDGE,
                "/api/v1/proposals/" + draft.id() + "/revisions",
                new RevisionCommand(draft.contentHash(), List.of(), "fresh numbers"));
    assertThat(revised.status()).as(revised.body()).isEqualTo(200);
    return submitted("trader2", revised.as(ProposalView.class));
  }

  private ProposalView submitted(String person, ProposalView draft) {
    return DocumentChanges.ok(DocumentChanges.whenFree(() -> desk.submit(person, draft)));
  }

  /** A role lent from in an hour on, so that it changes nobody's rights now. */
  private String lent(String person, String role, String to) {
    var end = soon.plus(1, ChronoUnit.HOURS);
    var answer =
        signers
            .apply(person)
            .post(
                PartName.HEDGE,
                DELEGATIONS,
                new DelegationCommand(role, to, soon, end, "for the matrix"));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.as(DelegationView.class).id();
  }

  /** Ends what was lent here and in the rows, which would count in later tests. */
  void nothingIsLent() {
    for (var name : List.of("risk", "pm")) {
      var person = desk.person(name);
      for (var lent : person.get(PartName.HEDGE, DELEGATIONS).items(DelegationView.class)) {
        if (lent.mayRevoke()) {
          var path = DELEGATIONS + "/" + lent.id();
          var answer = person.method(PartName.HEDGE, "DELETE", path, null, Map.of());
          assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        }
      }
    }
  }

  /** Rejects what risk asked for, so that a later test can ask for another. */
  void nothingIsAskedFor() {
    if (values.containsKey("rules")) {
      var rules = desk.proposal(values.get("rules"));
      assertThat(desk.decide("risk2", rules, "rejections", rules.contentHash(), "matrix").status())
          .isEqualTo(200);
    }
  }
}
