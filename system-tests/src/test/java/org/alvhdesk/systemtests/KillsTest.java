package org.alvhdesk.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.alvhdesk.contracts.Topics;
import org.alvhdesk.contracts.rest.ActiveDocumentView;
import org.alvhdesk.contracts.rest.ApprovalCommand;
import org.alvhdesk.contracts.rest.AuditVerificationView;
import org.alvhdesk.contracts.rest.ClockCommand;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.contracts.rest.TransferCommand;
import org.alvhdesk.localstack.DatabaseName;
import org.alvhdesk.localstack.LocalStack;
import org.alvhdesk.localstack.PartName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * hedge-service dies between any two steps of a request and in the middle of commands; who was not
 * answered asks again with the same key. {@code -Dalvh.kills=N} kills less often.
 */
@Order(57)
@ExtendWith(MainPlatform.class)
class KillsTest {
  private static final int KILLS = Integer.getInteger("alvh.kills", 40);
  private static final int MOST_ANSWERS_BETWEEN = 6;

  /** A process that has just started is slow: without this the slowest caller gets no answer. */
  private static final int LIVES_WITHOUT = 4;

  private static final int CALLERS = 3;
  private static final String NOTE = "killed under ";

  private final Desk desk;
  private final LocalStack stack;

  KillsTest(Desk desk) {
    this.desk = desk;
    this.stack = desk.stack();
  }

  @AfterEach
  void nothingIsLostNorDoubled() {
    desk.pause();
    desk.setClock(new ClockCommand(null, null, true));
    var verified =
        desk.person("viewer")
            .get(PartName.HEDGE, "/api/v1/audit/verification")
            .as(AuditVerificationView.class);
    assertThat(verified.intact()).as(verified.text()).isTrue();
    Invariants.stateAndFactsCommittedTogether(stack, DatabaseName.HEDGE);
    Invariants.positionsAreTheSumOfFills(stack);
    Invariants.stepsAreComplete(stack);
    Invariants.nothingDead(stack);
    Waiting.upTo(Duration.ofSeconds(20))
        .untilAsserted(() -> Invariants.everyFactHasLeft(stack, DatabaseName.HEDGE));
  }

  @Test
  @Order(1)
  void everyStepIsThere_whenTheProcessDiedAfterIt() throws InterruptedException {
    var hedge = desk.freshDraft();
    var limit = DocumentChanges.ofLimits(desk).draft(desk.person("trader"));
    long submittedBefore = counted(hedge.id()).getOrDefault("SUBMITTED", 0L);
    desk.setClock(new ClockCommand(null, null, false));
    try (var service = new Killable(stack)) {
      for (var act :
          List.of("trader submission", "trader2 approvals", "risk approvals", "pm approvals")) {
        var who = act.split(" ", 2)[0];
        var what = act.split(" ", 2)[1];
        for (var request : List.of(hedge, limit)) {
          if (undecided(service, request)) {
            var path = "/api/v1/proposals/" + request.id() + "/" + what;
            var body = new ApprovalCommand(request.contentHash(), null);
            var key = UUID.randomUUID().toString();
            var first = service.command(who, path, body, key);
            assertThat(first.status()).as(first.body()).isEqualTo(200);
            if (request == limit) {
              service.kill();
              assertThat(service.command(who, path, body, key)).isEqualTo(first);
            }
          }
        }
      }
      assertThat(view(service, hedge).state()).isIn("RELEASED", "FILLED");
      assertThat(view(service, limit).state()).isEqualTo("RELEASED");

      // The session closes: what is released is filled, and the limits come into force.
      desk.setClock(new ClockCommand(true, Desk.FASTEST, null));
      service.kill();
      for (var request : List.of(hedge, limit)) {
        Waiting.upTo(Duration.ofSeconds(240))
            .until(() -> view(service, request).state().equals("FILLED"));
      }
      service.kill();
      assertThat(inForce(service)).isEqualTo(limit.id());
      service.printRecoveries("between steps");
    }
    for (var request : List.of(hedge, limit)) {
      assertThat(counted(request.id()))
          .containsEntry("SUBMITTED", request == hedge ? submittedBefore + 1 : 1L)
          .containsEntry("APPROVED", 1L)
          .containsEntry("RELEASED", 1L)
          .containsEntry(request == hedge ? "FILLED" : "ACTIVATED", 1L);
    }
    assertThat(
            Sql.number(
                stack,
                DatabaseName.HEDGE,
                "select count(*) from fill where proposal_id = ?::uuid",
                hedge.id()))
        .isEqualTo(hedge.legs().size());
  }

  private static boolean undecided(Killable service, ProposalView request) {
    return List.of("DRAFT", "SUBMITTED", "PARTIALLY_APPROVED")
        .contains(view(service, request).state());
  }

  private static ProposalView view(Killable service, ProposalView request) {
    return service
        .answer("risk", p -> p.get(PartName.HEDGE, "/api/v1/proposals/" + request.id()))
        .as(ProposalView.class);
  }

  private static String inForce(Killable service) {
    return service
        .answer("risk", p -> p.get(PartName.HEDGE, "/api/v1/documents"))
        .items(ActiveDocumentView.class)
        .stream()
        .filter(slot -> slot.slot().equals("LIMITS"))
        .findFirst()
        .orElseThrow()
        .proposalId();
  }

  /** What people were told has happened. */
  private static final class Told {
    private final Queue<String> transfers = new ConcurrentLinkedQueue<>();
    private final Queue<String> requests = new ConcurrentLinkedQueue<>();
    private final AtomicLong answers = new AtomicLong();
    private final AtomicInteger life = new AtomicInteger();
    private final Map<String, Integer> lastLife = new ConcurrentHashMap<>();

    void answered(String caller, Answer answer) {
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      lastLife.put(caller, life.get());
      answers.incrementAndGet();
    }

    /** Whether each caller was answered in that life of the process or a later one. */
    boolean everybodySince(int since) {
      return since < 0
          || lastLife.size() == CALLERS && lastLife.values().stream().allMatch(l -> l >= since);
    }
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.MINUTES)
  @Order(2)
  void everythingAnsweredIsThereOnce_whenTheProcessDiesUnderLoad() throws Exception {
    var limits = DocumentChanges.ofLimits(desk);
    desk.setClock(new ClockCommand(true, 60.0, false));
    var told = new Told();
    var over = new AtomicBoolean();
    var random = new Random(MainPlatform.seed());
    try (var service = new Killable(stack);
        var callers = Executors.newFixedThreadPool(CALLERS)) {
      List<Future<?>> work = new ArrayList<>();
      work.add(callers.submit(() -> transfers(service, "DEPOSIT", told, over)));
      work.add(callers.submit(() -> transfers(service, "WITHDRAWAL", told, over)));
      work.add(callers.submit(() -> requests(service, limits, told, over)));
      try {
        for (int i = 0; i < KILLS; i++) {
          long enough = told.answers.get() + 1 + random.nextInt(MOST_ANSWERS_BETWEEN);
          int life = i;
          Waiting.upTo(Duration.ofSeconds(120))
              .until(
                  () ->
                      told.answers.get() >= enough && told.everybodySince(life - LIVES_WITHOUT)
                          || work.stream().anyMatch(Future::isDone));
          told.life.set(life + 1);
          service.kill();
        }
      } finally {
        over.set(true);
      }
      for (var each : work) {
        each.get();
      }
      service.printRecoveries("under load, " + told.answers.get() + " commands answered");
    }

    // Then the books have what people were told, each once and nothing else
    assertThat(
            Sql.rows(
                    stack,
                    DatabaseName.HEDGE,
                    "select note from cash_entry where note like ?",
                    NOTE + "%")
                .stream()
                .map(r -> r.get("note").toString()))
        .containsExactlyInAnyOrderElementsOf(told.transfers);
    assertThat(
            Sql.number(
                stack,
                DatabaseName.HEDGE,
                "select count(*) from audit where detail like ?",
                "%" + NOTE + "%"))
        .isEqualTo(told.transfers.size());
    assertThat(told.requests).isNotEmpty().doesNotHaveDuplicates();
    for (var id : told.requests) {
      assertThat(counted(id)).isEqualTo(Map.of("SUBMITTED", 1L, "APPROVAL", 1L, "WITHDRAWN", 1L));
    }
  }

  private static void transfers(Killable service, String kind, Told told, AtomicBoolean over) {
    while (!over.get()) {
      var key = UUID.randomUUID().toString();
      var body = new TransferCommand(kind, new BigDecimal("1.25"), NOTE + key);
      told.answered(kind, service.command("admin", "/api/v1/ledger/transfers", body, key));
      told.transfers.add(NOTE + key);
    }
  }

  /** Drafts a request, submits, approves and withdraws it, again and again. */
  private static void requests(
      Killable service, DocumentChanges limits, Told told, AtomicBoolean over) {
    while (!over.get()) {
      var drafted = service.command("trader", DocumentChanges.DRAFTS, limits.command());
      told.answered("requests", drafted);
      var draft = drafted.as(ProposalView.class);
      for (var act : List.of("trader submission", "risk approvals", "trader withdrawal")) {
        told.answered(
            "requests",
            service.command(
                act.split(" ", 2)[0],
                "/api/v1/proposals/" + draft.id() + "/" + act.split(" ", 2)[1],
                new ApprovalCommand(draft.contentHash(), null)));
      }
      told.requests.add(draft.id());
    }
  }

  /** How often each decision about a request stands in the outbox, which the audit repeats. */
  private Map<String, Long> counted(String id) {
    var facts = new TreeMap<String, Long>();
    Sql.rows(
            stack,
            DatabaseName.HEDGE,
            """
            select payload::jsonb ->> 'decision' as decision, count(*) as times
            from outbox where topic = ? and payload::jsonb ->> 'proposalId' = ? group by 1""",
            Topics.APPROVAL_DECISION,
            id)
        .forEach(r -> facts.put(r.get("decision").toString(), (Long) r.get("times")));
    var lines = new TreeMap<String, Long>();
    Sql.rows(
            stack,
            DatabaseName.HEDGE,
            "select action, count(*) as times from audit where subject = ? and action <> 'PROPOSED'"
                + " group by 1",
            id)
        .forEach(r -> lines.put(r.get("action").toString(), (Long) r.get("times")));
    assertThat(lines).as("audit and facts of " + id).isEqualTo(facts);
    return facts;
  }
}
