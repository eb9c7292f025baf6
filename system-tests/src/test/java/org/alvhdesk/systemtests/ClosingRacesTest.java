package org.alvhdesk.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alvhdesk.contracts.rest.AuditVerificationView;
import org.alvhdesk.contracts.rest.ClockCommand;
import org.alvhdesk.contracts.rest.ClockView;
import org.alvhdesk.contracts.rest.ProposalSummary;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.contracts.rest.RevisionCommand;
import org.alvhdesk.localstack.DatabaseName;
import org.alvhdesk.localstack.LocalStack;
import org.alvhdesk.localstack.PartName;
import org.alvhdesk.localstack.ServiceProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Races that need sessions to close or a change of the hedge in every round, on a market of one
 * step a session and two processes of hedge-service: approvals against the close at which their
 * request expires, and last approvals against edits. All who race wait for the book that the test
 * holds, so that the order of coming, and with it who wins, is another one in every round. {@code
 * -Dalvh.rounds=N} plays fewer.
 */
@Order(58)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClosingRacesTest {
  private static final int ROUNDS = Integer.getInteger("alvh.rounds", 200);
  private static final int EDITS_A_SESSION = 10;

  /** Not every session proposes a hedge change, and an edit needs one. */
  private static final int SESSIONS = ROUNDS + 25;

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final double A_SESSION_IN_A_TENTH_OF_A_SECOND = 3900;

  private final Map<String, Person> people = new HashMap<>();
  private final ExecutorService callers = Executors.newCachedThreadPool();
  private LocalStack stack;
  private ServiceProcess left;
  private ServiceProcess right;
  private List<DocumentChanges> changes;
  private Outcomes outcomes;
  private int expiries;
  private int expiriesWon;
  private int edits;
  private int editsWon;

  @BeforeAll
  void start() throws IOException {
    long began = System.nanoTime();
    var state = Path.of("target", "platform", "closing").toAbsolutePath();
    MainPlatform.deleteTree(state);
    var history = Path.of("target", "history-closing").toAbsolutePath();
    MainPlatform.deleteTree(history);
    new HistoryFiles(SESSIONS).write(history);
    stack =
        LocalStack.builder()
            .stateDir(state)
            .settings(MainPlatform.settings("replay:" + history, A_SESSION_IN_A_TENTH_OF_A_SECOND))
            .parts(
                PartName.POSTGRESQL,
                PartName.KAFKA,
                PartName.KEYCLOAK,
                PartName.MARKET_DATA,
                PartName.CONDOR)
            .start();
    setClock(false);
    var settings =
        Map.of(
            "ALVH_POLICY", policy(history.resolve("CLOSING.json")).toString(),
            "ALVH_HEDGE_EXECUTION", "manual",
            // No hedge is held and none is filled, so that the rules want one in every session.
            "ALVH_OPENING_BOOK", "none",
            "ALVH_HEDGE_LOCK_TIMEOUT", "30s");
    left = stack.startAnother(PartName.HEDGE, "left", settings);
    Waiting.upTo(PATIENCE).until(left::isReady);
    right = stack.startAnother(PartName.HEDGE, "right", settings);
    Waiting.upTo(PATIENCE).until(right::isReady);
    setClock(true);
    Waiting.upTo(PATIENCE).until(() -> decided() >= 1);
    setClock(false);
    awaitDecided();
    var viewer = person("viewer", 0);
    changes =
        List.of(
            DocumentChanges.ofLimits(viewer),
            DocumentChanges.ofPolicy(viewer),
            DocumentChanges.ofHedgeRules(viewer));
    outcomes = new Outcomes(stack);
    System.out.printf("a market of sessions after %.1f s%n", (System.nanoTime() - began) / 1e9);
  }

  /** One approval of risk for a document, which expires at the next close; no second factors. */
  private static Path policy(Path file) throws IOException {
    var json = new ObjectMapper();
    var root =
        json.readTree(
            Path.of(
                    System.getProperty("alvh.root"),
                    "libs/rule-files/src/main/resources/org/alvhdesk/rulefiles/policy/DESK.json")
                .toFile());
    ((ObjectNode) root).put("id", "CLOSING");
    for (var kind : root.get("kinds")) {
      var rules = (ArrayNode) kind.get("rules");
      while (rules.size() > 1) {
        rules.remove(1);
      }
      if (List.of("limit", "policy", "ruleset").contains(kind.get("kind").asText())) {
        ((ObjectNode) kind).put("sessionsToLive", 0);
        ((ObjectNode) rules.get(0)).put("people", 1).put("secondFactor", false);
        ((ObjectNode) rules.get(0))
            .putArray("roles")
            .addObject()
            .put("role", "risk")
            .put("minimum", 1);
      }
    }
    return Files.writeString(file, json.writeValueAsString(root));
  }

  @AfterAll
  void stop() {
    callers.close();
    try (var all = stack;
        var first = left;
        var second = right) {
      assertThat(first.isAlive()).isTrue();
      assertThat(second.isAlive()).isTrue();
      assertThat(all).isNotNull();
    }
  }

  @Test
  void approvalsAgainstTheCloseAtWhichTheyExpire_andLastApprovalsAgainstEdits() {
    long began = System.nanoTime();
    for (int session = 0; expiries < ROUNDS || edits < ROUNDS; session++) {
      assertThat(session).as("sessions for %d edits", edits).isLessThan(SESSIONS - 5);
      editRaces(session);
      expiryRaces(session);
    }
    System.out.printf(
        "%d approvals against expiry (%d came first), %d against edits (%d came first) in %.1f s;"
            + " load %.1f%n",
        expiries, expiriesWon, edits, editsWon, (System.nanoTime() - began) / 1e9, Machine.load());
    assertThat(expiriesWon).as("approvals before the close").isBetween(1, expiries - 1);
    assertThat(editsWon).as("approvals before the edit").isBetween(1, edits - 1);
    outcomes.agree();
    var verified =
        person("viewer", 0)
            .get(PartName.HEDGE, "/api/v1/audit/verification")
            .as(AuditVerificationView.class);
    assertThat(verified.intact()).as(verified.text()).isTrue();
    Invariants.stateAndFactsCommittedTogether(stack, DatabaseName.HEDGE);
    Invariants.nothingDead(stack);
  }

  /** The close comes after as many of the approvals as the session's number says. */
  private void expiryRaces(int session) {
    List<ProposalView> open = new ArrayList<>();
    for (var change : changes) {
      open.add(change.submitted(person("trader", session)));
    }
    int first = session % (open.size() + 1);
    List<Future<Answer>> answers = new ArrayList<>();
    try (var held = HeldBook.of(stack)) {
      for (int i = 0; i < open.size(); i++) {
        if (i == first) {
          close(held, i);
        }
        var change = open.get(i);
        var risk = person("risk", session + i);
        answers.add(callers.submit(() -> DocumentChanges.command(risk, change, "approvals", null)));
        held.awaitWaiting(i + 1 + (i >= first ? 1 : 0));
      }
      if (first == open.size()) {
        close(held, first);
      }
    }
    for (int i = 0; i < open.size(); i++) {
      var answer = answer(answers.get(i));
      int won = answer.status() == 200 ? 1 : 0;
      assertThat(answer.status()).as(answer.body()).isIn(200, 409);
      outcomes.expect(open.get(i), "EXPIRED", won, won);
      expiries++;
      expiriesWon += won;
    }
    awaitDecided();
  }

  /** Lets the session close while the book is held, behind those who wait already. */
  private void close(HeldBook held, int before) {
    setClock(true);
    held.awaitWaiting(before + 1);
    setClock(false);
  }

  private void editRaces(int session) {
    var draft = hedgeDraft();
    if (draft.isEmpty()) {
      return;
    }
    var id = draft.get().id();
    var hash = draft.get().contentHash();
    int revision = draft.get().revision();
    for (int round = 0; round < EDITS_A_SESSION; round++) {
      var base = hash;
      DocumentChanges.ok(
          DocumentChanges.command(person("trader", round), id, "submission", base, null, Map.of()));
      DocumentChanges.ok(
          DocumentChanges.command(person("pm", round), id, "approvals", base, null, Map.of()));
      Callable<Answer> approval =
          () ->
              DocumentChanges.command(person("risk", edits), id, "approvals", base, null, Map.of());
      Callable<Answer> edit =
          () ->
              person("trader", edits + 1)
                  .post(
                      PartName.HEDGE,
                      "/api/v1/proposals/" + id + "/revisions",
                      new RevisionCommand(base, List.of(), "fresh numbers"));
      // A release ends what the rules proposed in this session, so the approval comes first last.
      boolean approvalFirst = round == EDITS_A_SESSION - 1;
      Future<Answer> earlier;
      Future<Answer> later;
      try (var held = HeldBook.of(stack)) {
        earlier = callers.submit(approvalFirst ? approval : edit);
        held.awaitWaiting(1);
        later = callers.submit(approvalFirst ? edit : approval);
        held.awaitWaiting(2);
      }
      var approved = answer(approvalFirst ? earlier : later);
      var edited = answer(approvalFirst ? later : earlier);
      edits++;
      assertThat(List.of(approved.status(), edited.status()))
          .as("%s%n%s", approved.body(), edited.body())
          .containsExactlyInAnyOrder(200, 409);
      boolean released = approved.status() == 200;
      outcomes.expectApprovals(id, revision, base, released ? 2 : 1);
      if (released) {
        editsWon++;
        assertThat(DocumentChanges.ok(approved).state()).isEqualTo("RELEASED");
        outcomes.expectReleases(id, 1);
        DocumentChanges.ok(
            DocumentChanges.command(
                person("trader", session), id, "withdrawal", base, "next session", Map.of()));
        return;
      }
      var revised = DocumentChanges.ok(edited);
      assertThat(revised.state()).isEqualTo("DRAFT");
      assertThat(revised.approvals()).noneMatch(a -> a.contentHash().equals(revised.contentHash()));
      outcomes.expectReleases(id, 0);
      hash = revised.contentHash();
      revision = revised.revision();
    }
  }

  private Optional<ProposalSummary> hedgeDraft() {
    return person("viewer", 0)
        .get(PartName.HEDGE, "/api/v1/proposals?state=DRAFT")
        .items(ProposalSummary.class)
        .stream()
        .filter(p -> p.kind().equals("hedge"))
        .findFirst();
  }

  /** Each through one instance or the other. */
  private Person person(String name, int side) {
    var at = side % 2 == 0 ? left : right;
    synchronized (people) {
      return people.computeIfAbsent(
          name + " " + side % 2, key -> Person.named(new Addresses(at.ports()), name));
    }
  }

  private void setClock(boolean running) {
    people
        .computeIfAbsent("clock", key -> Person.named(Addresses.of(stack), "trader"))
        .post(
            PartName.MARKET_DATA,
            "/api/v1/clock",
            new ClockCommand(running, A_SESSION_IN_A_TENTH_OF_A_SECOND, false))
        .as(ClockView.class);
  }

  private long decided() {
    return Sql.number(stack, DatabaseName.HEDGE, "select max(last_step) from hedge_book");
  }

  private long played() {
    return person("viewer", 0)
        .get(PartName.MARKET_DATA, "/api/v1/clock")
        .as(ClockView.class)
        .step();
  }

  /** What the market has played, the book has decided. */
  private void awaitDecided() {
    Waiting.upTo(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> decided() == played());
  }

  private static Answer answer(Future<Answer> asked) {
    try {
      return asked.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
