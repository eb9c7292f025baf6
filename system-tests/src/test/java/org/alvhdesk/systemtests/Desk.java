package org.alvhdesk.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alvhdesk.contracts.rest.ApprovalCommand;
import org.alvhdesk.contracts.rest.ClockCommand;
import org.alvhdesk.contracts.rest.ClockView;
import org.alvhdesk.contracts.rest.DriftView;
import org.alvhdesk.contracts.rest.HedgeBookView;
import org.alvhdesk.contracts.rest.ProposalSummary;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.contracts.rest.SubmissionCommand;
import org.alvhdesk.localstack.LocalStack;
import org.alvhdesk.localstack.PartName;

/** The people of the demo and what they do, over REST. */
final class Desk {
  /** As fast as the services keep up. */
  static final double FASTEST = 3900;

  private static final Duration PATIENCE = Duration.ofSeconds(240);
  private static final double A_STEP_IN_A_THIRD_OF_A_SECOND = 90;

  private final LocalStack stack;
  private final Map<String, Person> people = new HashMap<>();

  Desk(LocalStack stack) {
    this.stack = stack;
  }

  LocalStack stack() {
    return stack;
  }

  Person person(String name) {
    return people.computeIfAbsent(name, n -> Person.named(Addresses.of(stack), n));
  }

  ClockView clock() {
    return person("viewer").get(PartName.MARKET_DATA, "/api/v1/clock").as(ClockView.class);
  }

  ClockView setClock(ClockCommand command) {
    return person("trader")
        .post(PartName.MARKET_DATA, "/api/v1/clock", command)
        .as(ClockView.class);
  }

  void run(double speed) {
    setClock(new ClockCommand(true, speed, null));
  }

  /** Pauses the market and waits until the step that was under way is decided. */
  void pause() {
    setClock(new ClockCommand(false, null, null));
    awaitSettled();
  }

  private void awaitSettled() {
    Waiting.upTo(PATIENCE)
        .until(() -> !clock().running() && clock().step() == book().book().step());
  }

  HedgeBookView book() {
    return person("viewer").get(PartName.HEDGE, "/api/v1/book").as(HedgeBookView.class);
  }

  /** Waits until hedge-service has decided this step. */
  void awaitStep(long step, Duration patience) {
    Waiting.upTo(patience).until(() -> book().book().step() >= step);
  }

  List<ProposalSummary> proposals(String state) {
    return person("viewer")
        .get(PartName.HEDGE, "/api/v1/proposals" + (state.isEmpty() ? "" : "?state=" + state))
        .items(ProposalSummary.class);
  }

  ProposalView proposal(String id) {
    return proposal("viewer", id);
  }

  ProposalView proposal(String person, String id) {
    return person(person).get(PartName.HEDGE, "/api/v1/proposals/" + id).as(ProposalView.class);
  }

  /**
   * A draft that can be submitted, with the market paused on it: its limits hold at the prevailing
   * quotes. Lets the market run until the rules want a change.
   */
  ProposalView freshDraft() {
    for (int attempt = 0; attempt < 20; attempt++) {
      freeTheWay();
      if (clock().running()) {
        pause();
      }
      var draft = draft();
      if (draft.filter(Desk::canBeSubmitted).filter(this::holds).isPresent()) {
        return draft.get();
      }
      // One whose limits or figures do not hold any more is replaced by the next session's.
      long known = draft.map(ProposalView::step).orElse(0L);
      run(known == 0 ? FASTEST : A_STEP_IN_A_THIRD_OF_A_SECOND);
      Waiting.upTo(PATIENCE).until(() -> draft().filter(d -> d.step() > known).isPresent());
      pause();
    }
    throw new AssertionError("no draft in 20 attempts; proposals: " + proposals(""));
  }

  private static boolean canBeSubmitted(ProposalView draft) {
    return draft.mayAct().stream().anyMatch(a -> a.action().equals("submit") && a.allowed());
  }

  /** Nobody may approve what moved between its draft and the step at which the market stands. */
  private boolean holds(ProposalView draft) {
    var path = "/api/v1/proposals/" + draft.id() + "/drift";
    return Boolean.TRUE.equals(
        person("viewer").get(PartName.HEDGE, path).as(DriftView.class).holds());
  }

  private Optional<ProposalView> draft() {
    return proposals("DRAFT").stream()
        .filter(p -> p.kind().equals("hedge"))
        .findFirst()
        .map(p -> proposal("trader", p.id()));
  }

  /** What an earlier test left open blocks new proposals. */
  private void freeTheWay() {
    for (var state : List.of("SUBMITTED", "PARTIALLY_APPROVED")) {
      for (var open : proposals(state)) {
        var body = new ApprovalCommand(open.contentHash(), "left over by a test");
        person("risk2")
            .post(PartName.HEDGE, "/api/v1/proposals/" + open.id() + "/rejections", body);
      }
    }
  }

  Answer submit(String person, ProposalView proposal) {
    return person(person)
        .post(
            PartName.HEDGE,
            "/api/v1/proposals/" + proposal.id() + "/submission",
            new SubmissionCommand(proposal.contentHash(), null));
  }

  Answer approve(String person, ProposalView proposal) {
    return decide(person, proposal, "approvals", proposal.contentHash(), null);
  }

  Answer decide(
      String person, ProposalView proposal, String what, String contentHash, String reason) {
    return person(person)
        .post(
            PartName.HEDGE,
            "/api/v1/proposals/" + proposal.id() + "/" + what,
            new ApprovalCommand(contentHash, reason));
  }

  /** A fresh draft, submitted by trader. */
  ProposalView submitted() {
    var draft = freshDraft();
    var answer = submit("trader", draft);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return proposal(draft.id());
  }

  /**
   * Waits for the paper fill; lets the market run if the limits do not hold at the prevailing
   * quotes.
   */
  ProposalView awaitFilled(String id) {
    if (proposal(id).state().equals("RELEASED")) {
      run(60);
    }
    Waiting.upTo(PATIENCE).until(() -> proposal(id).state().equals("FILLED"));
    pause();
    return proposal(id);
  }
}
