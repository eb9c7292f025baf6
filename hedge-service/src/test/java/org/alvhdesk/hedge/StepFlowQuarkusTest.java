package org.alvhdesk.hedge;

import static org.alvhdesk.hedge.Desk.assertProblem;
import static org.alvhdesk.hedge.TestMarket.CALM_VIX;
import static org.alvhdesk.hedge.TestMarket.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alvhdesk.contracts.Topics;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.kit.kafka.KafkaSender;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestInfra.class)
class StepFlowQuarkusTest {
  private static final double BROKEN_VIX = 30;
  private static final LocalDate NEXT = SESSION.plusDays(1);

  @Inject Desk desk;
  @Inject TestMarket market;
  @Inject KafkaSender kafka;

  @Test
  void opensMidAndFarAndProposesFront_whenARunBegins() {
    ProposalView draft = desk.newDraft();

    JsonPath book = desk.as("viewer").get("/api/v1/book").jsonPath();
    assertThat(book.getList("trace")).isNotEmpty();
    assertThat(book.getList("rollDowns.strike"))
        .as("003-16 for every position that has a delta")
        .isNotEmpty()
        .hasSameSizeAs(book.getList("book.positions.findAll { it.delta != null }"));
    assertThat(book.getList("book.positions.layer", String.class)).containsExactly("MID", "FAR");
    assertThat(book.getList("book.positions.quantity", Integer.class)).containsExactly(4, 2);
    assertThat(book.getLong("book.version")).isEqualTo(1);
    assertThat(book.getDouble("book.cashUsd")).isNegative();
    assertThat(book.getList("layers")).hasSize(4);
    assertThat(book.getList("scenarios")).isNotEmpty();
    assertThat(desk.as("viewer").get("/api/v1/scenarios").jsonPath().getList("items")).isNotEmpty();
    assertThat(draft.state()).isEqualTo("DRAFT");
    assertThat(draft.legs()).hasSize(1);
    assertThat(draft.legs().getFirst().layer()).isEqualTo("FRONT");
    assertThat(draft.legs().getFirst().quantity()).isEqualTo(4);
    assertThat(draft.trigger()).isEqualTo("SESSION");
    assertThat(draft.headline()).startsWith("Buy 4 VIX calls ");
    assertThat(draft.trace()).isNotEmpty().allMatch(line -> !line.citation().isBlank());
    assertThat(draft.expiresAt()).isEqualTo(Instant.parse("2018-01-23T21:00:00Z"));
    assertThat(audit("OPENING_BOOK", draft.runId())).isEqualTo(1);
    assertThat(outbox(Topics.STEP_DONE, draft.runId())).isEqualTo(1);
    assertThat(outbox(Topics.HEDGE_BOOK, draft.runId())).isEqualTo(1);
    assertThat(outbox(Topics.HEDGE_PROPOSAL, draft.runId())).isEqualTo(1);
  }

  @Test
  void badQuotesBlockADraftWithTheReason_andItComesWhenTheyAreGood() {
    String run = TestMarket.newRun();
    desk.play(TestMarket.step(run, 1, SESSION, 0, CALM_VIX).levels("DELAYED"));

    assertThat(desk.draftOf(run)).isEmpty();
    JsonPath book = desk.as("viewer").get("/api/v1/book").jsonPath();
    assertThat(book.getList("blocked", String.class))
        .singleElement()
        .asString()
        .contains("there is no VIX chain at this step");
    assertThat(book.getString("trace[0].ruleId")).isEqualTo("DATA");
    assertThat(audit("BLOCKED", run)).isEqualTo(1);

    desk.play(TestMarket.step(run, 2, SESSION, 1, CALM_VIX));

    assertThat(desk.draftOf(run)).isPresent();
    assertThat(desk.as("viewer").get("/api/v1/book").jsonPath().getList("blocked")).isEmpty();
  }

  @Test
  void changesNothing_whenAStepIsDeliveredAgain() {
    String run = TestMarket.newRun();
    TestMarket.Step first = TestMarket.step(run, 1, SESSION, 0, CALM_VIX);
    market.send(first);
    market.sendFact(first);
    market.sendSlices(first);
    market.sendCondors(first);
    market.sendFact(first);
    // Slices of a later step say that nobody waits for this one any more.
    desk.awaitStep(run, 1);
    desk.play(run, 2, SESSION, 1, CALM_VIX);
    market.sendFact(first);
    desk.play(run, 3, SESSION, 2, CALM_VIX);

    assertThat(outbox(Topics.STEP_DONE, run)).isEqualTo(3);
    assertThat(outbox(Topics.HEDGE_PROPOSAL, run)).isEqualTo(1);
    assertThat(outbox(Topics.HEDGE_BOOK, run)).isEqualTo(3);
    assertThat(audit("OPENING_BOOK", run)).isEqualTo(1);
  }

  @Test
  void decides_whenFactSlicesAndCondorBookComeInAnyOrder() {
    String run = TestMarket.newRun();
    TestMarket.Step first = TestMarket.step(run, 1, SESSION, 0, CALM_VIX);
    market.sendFact(first);
    market.sendCondors(first);
    market.sendSlices(first);
    desk.awaitStep(run, 1);
    TestMarket.Step second = TestMarket.step(run, 2, SESSION, 1, CALM_VIX);
    market.sendSlices(second);
    market.sendFact(second);
    market.sendCondors(second);
    desk.awaitStep(run, 2);

    assertThat(outbox(Topics.STEP_DONE, run)).isEqualTo(2);
  }

  @Test
  void makesTheSameProposal_whenTheSameRunIsPlayedElsewhere() {
    // The content of two runs differs in run, snapshot and id only.
    ProposalView one = desk.newDraft();
    ProposalView two = desk.newDraft();

    assertThat(two.id()).isNotEqualTo(one.id());
    assertThat(two.contentHash()).isNotEqualTo(one.contentHash());
    assertThat(two.legs()).isEqualTo(one.legs());
    assertThat(two.cost()).isEqualTo(one.cost());
    assertThat(two.trace()).isEqualTo(one.trace());
    assertThat(two.scenarios()).isEqualTo(one.scenarios());
  }

  @Test
  void supersedesWhatIsAliveInAnotherRun_whenARunBegins() {
    ProposalView old = desk.newSubmitted();

    desk.newDraft();

    ProposalView after = desk.read(old.id());
    assertThat(after.state()).isEqualTo("SUPERSEDED");
    assertThat(after.history().getLast().reason()).startsWith("another market run started");
  }

  @Test
  void refusesSubmission_whenTheMarketHasLeftTheLimits() {
    ProposalView draft = desk.newDraft();
    desk.play(draft.runId(), 2, SESSION, 1, BROKEN_VIX);
    ProposalView live = desk.draftOf(draft.runId()).orElseThrow();
    if (live.id().equals(draft.id())) {
      assertProblem(desk.submit("trader", draft), 409, "next session");
    } else {
      // The jump was a breach: the rules have already replaced the draft.
      assertProblem(desk.submit("trader", draft), 409, "SUPERSEDED");
    }
  }

  @Test
  void expires_whenTheSessionClosesInWhichItWasSubmitted() {
    ProposalView proposal = desk.newSubmitted();
    assertThat(proposal.expiresAt()).isEqualTo(Instant.parse("2018-01-16T21:00:00Z"));
    assertThat(
            desk.count(
                "select count(*) from proposal where id = '%s' and expires_at = '2018-01-23T21:00Z'"
                    .formatted(proposal.id())))
        .as("the expiry that is signed stays")
        .isEqualTo(1);

    desk.play(proposal.runId(), 2, NEXT, 0, CALM_VIX);

    assertThat(desk.read(proposal.id()).state()).isEqualTo("EXPIRED");
    assertProblem(desk.approve("risk", proposal), 409, "EXPIRED");
  }

  @Test
  void replacesTheDraft_whenTheNextSessionWantsSomethingElse() {
    ProposalView draft = desk.newDraft();

    desk.play(draft.runId(), 2, NEXT, 0, CALM_VIX + 3);

    assertThat(desk.read(draft.id()).state()).isEqualTo("SUPERSEDED");
    assertThat(desk.draftOf(draft.runId()))
        .get()
        .extracting(ProposalView::id)
        .isNotEqualTo(draft.id());
  }

  @Test
  void settlesWhatNobodySold_whenItsExpiryIsPassed() {
    ProposalView draft = desk.newDraft();
    long versionBefore = desk.as("viewer").get("/api/v1/book").jsonPath().getLong("book.version");

    desk.play(draft.runId(), 2, LocalDate.of(2018, 6, 20), 0, CALM_VIX);

    assertThat(audit("SETTLED", draft.runId())).isEqualTo(1);
    JsonPath book = desk.as("viewer").get("/api/v1/book").jsonPath();
    assertThat(book.getLong("book.version")).isGreaterThan(versionBefore);
    assertThat(book.getList("book.positions.layer", String.class)).containsExactly("FAR");
  }

  @Test
  void goesOn_whenARecordIsPoison() {
    long before = desk.count("select count(*) from hedge_book");
    kafka.sendAll(
        List.of(
            new ProducerRecord<>(Topics.MARKET_STEP, "{not json".getBytes(StandardCharsets.UTF_8)),
            new ProducerRecord<>(Topics.MARKET_SLICE, "ALVX".getBytes(StandardCharsets.UTF_8)),
            new ProducerRecord<>(
                Topics.CONDOR_BOOK,
                "main".getBytes(StandardCharsets.UTF_8),
                "[]".getBytes(StandardCharsets.UTF_8))));

    desk.newDraft();

    assertThat(desk.count("select count(*) from hedge_book")).isEqualTo(before + 1);
  }

  @Test
  void listsNewestFirstByPages_whenAsked() {
    desk.newDraft();
    desk.newDraft();
    Set<String> seen = new HashSet<>();
    String next = "0";
    while (next != null) {
      JsonPath page = desk.as("viewer").get("/api/v1/proposals?limit=1&after=" + next).jsonPath();
      seen.addAll(page.getList("items.id", String.class));
      next = page.getString("next");
    }

    assertThat(seen).hasSize((int) desk.count("select count(*) from proposal"));
    assertProblem(desk.as("viewer").get("/api/v1/proposals?state=OPEN"), 400, "DRAFT");
    assertThat(
            desk.as("viewer")
                .get("/api/v1/proposals?state=DRAFT,SUBMITTED,PARTLY_FILLED,CHANGES_REQUESTED")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items"))
        .as("published states that nothing is in yet may be asked for")
        .isNotNull();
    assertThat(
            desk.as("viewer")
                .get("/api/v1/proposals?state=VETOED")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.state", String.class))
        .allMatch("VETOED"::equals);
    assertProblem(desk.as("viewer").get("/api/v1/proposals?limit=0"), 400, "limit");
    assertThat(
            desk.as("viewer")
                .get("/api/v1/proposals?state=SUPERSEDED&kind=hedge")
                .jsonPath()
                .getList("items.state", String.class))
        .isNotEmpty()
        .containsOnly("SUPERSEDED");
  }

  @Test
  void publishesEveryFactInOrder_whenStepsAreDecided() {
    ProposalView proposal = desk.newSubmitted();

    await()
        .untilAsserted(
            () ->
                assertThat(desk.count("select count(*) from outbox where published_at is null"))
                    .isZero());
    assertThat(outbox(Topics.APPROVAL_DECISION, proposal.runId())).isEqualTo(1);
  }

  private long audit(String action, String run) {
    return desk.count(
        "select count(*) from audit where action = '%s' and run_id = '%s'".formatted(action, run));
  }

  private long outbox(String topic, String run) {
    return desk.count(
        "select count(*) from outbox where topic = '%s' and payload like '%%\"runId\":\"%s\"%%'"
            .formatted(topic, run));
  }
}
