package org.alvhdesk.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.alvhdesk.contracts.rest.ApprovalCommand;
import org.alvhdesk.contracts.rest.ConfirmationCommand;
import org.alvhdesk.contracts.rest.DelegationCommand;
import org.alvhdesk.contracts.rest.DelegationView;
import org.alvhdesk.contracts.rest.FillBreakView;
import org.alvhdesk.contracts.rest.FillImportView;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.contracts.rest.RevisionCommand;
import org.alvhdesk.localstack.PartName;
import org.alvhdesk.localstack.ServiceProcess;

/**
 * What the names in {@code rights.txt} stand for; made when the first row asks for it, so that the
 * rows are in the order in which these things can exist.
 */
final class RightsValues implements AutoCloseable {
  /** A broker's file of one trade that is nobody's change; read, and not booked before its row. */
  static final String FILLS = file("rights-1");

  private static final String DELEGATIONS = "/api/v1/delegations";
  private static final String IMPORTS = "/api/v1/fills/imports";
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final int DRAFTS = 8;

  private final Desk desk;
  private final Function<String, Person> signers;
  private final Map<String, String> values = new HashMap<>();
  private ServiceProcess people;
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
        of("broken"); // a draft of later would need the way that this one blocks
        var hedge = submitted("trader", desk.freshDraft());
        values.put("hedge", hedge.id());
        values.put("snapshot", hedge.snapshotId());
      }
      case "broken" -> values.put(name, broken().id());
      case "import", "importSha" -> {
        var read = read("trader", FILLS);
        values.put("import", read.id());
        values.put("importSha", read.sha256());
      }
      case "breakOfTrader" -> values.put(name, brokenBy("trader"));
      case "breakOfPm" -> values.put(name, brokenBy("pm"));
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

  /** A change of trader's that pm released alone; its review is open. */
  private ProposalView broken() {
    for (int draft = 0; draft < DRAFTS; draft++) {
      var submitted = submitted("trader", desk.freshDraft());
      var answer =
          signers
              .apply("pm")
              .post(
                  PartName.HEDGE,
                  "/api/v1/proposals/" + submitted.id() + "/emergency",
                  new ApprovalCommand(submitted.contentHash(), "for the matrix"));
      if (answer.status() == 200) {
        return desk.awaitFilled(submitted.id());
      }
      // Not every change reduces risk in every figure; the next session has another.
      assertThat(answer.status()).as(answer.body()).isEqualTo(409);
    }
    throw new AssertionError("no change that reduces risk in " + DRAFTS + " drafts");
  }

  /** The hedge-service beside the platform's whose fills people record. */
  Addresses people() {
    if (people == null) {
      people =
          desk.stack()
              .startAnother(PartName.HEDGE, "people", Map.of("ALVH_HEDGE_EXECUTION", "manual"));
      Waiting.upTo(PATIENCE).until(people::isReady);
    }
    return new Addresses(people.ports());
  }

  /** Ends that service. */
  @Override
  public void close() {
    if (people != null) {
      people.close();
    }
  }

  /** One trade in what this desk does not trade. */
  private static String file(String executionId) {
    return "execution_id,order_reference,side,quantity,symbol,price,traded_at\n"
        + executionId
        + ",,BUY,1,AAPL  190118C00170000,1.00,2018-02-05T15:00:00Z\n";
  }

  private FillImportView read(String person, String file) {
    var answer =
        there(person).postText(PartName.HEDGE, IMPORTS, file, Map.of("Content-Type", "text/csv"));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.as(FillImportView.class);
  }

  /** A break that {@code person}'s file of fills left behind. */
  private String brokenBy(String person) {
    var id = "rights-of-" + person;
    var read = read(person, file(id));
    var path = IMPORTS + "/" + read.id() + "/confirmation";
    var answer = there(person).post(PartName.HEDGE, path, new ConfirmationCommand(read.sha256()));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return desk
        .person("viewer")
        .get(PartName.HEDGE, "/api/v1/fills/breaks?state=OPEN")
        .items(FillBreakView.class)
        .stream()
        .filter(b -> b.executionId().equals(id))
        .map(b -> Long.toString(b.id()))
        .findFirst()
        .orElseThrow();
  }

  private Person there(String person) {
    return Person.withToken(people(), desk.person(person).currentToken());
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
