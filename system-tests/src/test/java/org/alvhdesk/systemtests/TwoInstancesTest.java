package org.alvhdesk.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.alvhdesk.contracts.rest.ActiveDocumentView;
import org.alvhdesk.contracts.rest.ApprovalCommand;
import org.alvhdesk.contracts.rest.AuditVerificationView;
import org.alvhdesk.contracts.rest.ClockCommand;
import org.alvhdesk.contracts.rest.ClockView;
import org.alvhdesk.contracts.rest.HedgeBookView;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.localstack.DatabaseName;
import org.alvhdesk.localstack.LocalStack;
import org.alvhdesk.localstack.PartName;
import org.alvhdesk.localstack.ServiceProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A second process of a service beside the first, on one database and one Kafka. */
@Order(55)
@ExtendWith(MainPlatform.class)
class TwoInstancesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final int ROUNDS = 4;
  private static final String NEXT_VERSION = "901";
  private static final String NEXT_TITLE = "Of the next release: ";

  private final Desk desk;
  private final LocalStack stack;
  private final List<ServiceProcess> others = new ArrayList<>();

  TwoInstancesTest(Desk desk) {
    this.desk = desk;
    this.stack = desk.stack();
  }

  @AfterEach
  void onlyTheFirstIsLeft() {
    others.forEach(ServiceProcess::close);
    for (var part : List.of(PartName.MARKET_DATA, PartName.CONDOR, PartName.HEDGE)) {
      stack.start(part);
      Waiting.upTo(PATIENCE).until(() -> stack.isReady(part));
    }
    Invariants.positionsAreTheSumOfFills(stack);
    Invariants.stateAndFactsCommittedTogether(stack, DatabaseName.HEDGE);
    Invariants.nothingDead(stack);
  }

  @Test
  void approvalsThroughBothCountOnce() throws Exception {
    var second = another(PartName.HEDGE, Map.of());
    var there = new Addresses(second.ports());
    for (int round = 0; round < ROUNDS; round++) {
      var proposal = desk.submitted();
      var body = new ApprovalCommand(proposal.contentHash(), null);
      var path = "/api/v1/proposals/" + proposal.id() + "/approvals";

      // When two people approve at once, each through both instances
      var answers = new ArrayList<Future<Answer>>();
      try (var callers = Executors.newFixedThreadPool(4)) {
        var together = new CyclicBarrier(4);
        for (var name : List.of("trader2", "risk")) {
          for (var person : List.of(desk.person(name), Person.named(there, name))) {
            person.currentToken();
            answers.add(
                callers.submit(
                    () -> {
                      together.await(30, TimeUnit.SECONDS);
                      return person.post(PartName.HEDGE, path, body);
                    }));
          }
        }
      }

      // Then each counts once, and both instances say so
      for (var answer : answers) {
        assertThat(answer.get().status()).as(answer.get().body()).isEqualTo(200);
      }
      var here = desk.proposal(proposal.id());
      assertThat(here.approvals())
          .extracting(ProposalView.Approval::approver)
          .containsExactlyInAnyOrder("trader2", "risk");
      assertThat(here.state()).isIn("RELEASED", "FILLED");
      var other = Person.named(there, "viewer");
      assertThat(
              other
                  .get(PartName.HEDGE, "/api/v1/proposals/" + proposal.id())
                  .as(ProposalView.class)
                  .state())
          .isEqualTo(here.state());
      desk.awaitFilled(proposal.id());
    }
    var verified =
        Person.named(there, "viewer")
            .get(PartName.HEDGE, "/api/v1/audit/verification")
            .as(AuditVerificationView.class);
    assertThat(verified.intact()).as(verified.text()).isTrue();
  }

  /**
   * Needs the build of the version before: {@code -Dalvh.previous=DIR} names its checkout, built
   * there by {@code ./alvh demo} or Maven.
   */
  @Test
  void theVersionBeforeWorksBesideThisOne_onItsTables() throws Exception {
    var before = ofTheVersionBefore(PartName.HEDGE);
    var there = new Addresses(before.ports());
    var viewer = Person.named(there, "viewer");
    Waiting.upTo(PATIENCE).until(() -> viewer.get(PartName.HEDGE, "/api/v1/book").status() == 200);

    // Given a request that one person approves on each version
    var proposal = desk.submitted();
    var body = new ApprovalCommand(proposal.contentHash(), null);
    var path = "/api/v1/proposals/" + proposal.id() + "/approvals";
    assertThat(Person.named(there, "trader2").post(PartName.HEDGE, path, body).status())
        .isEqualTo(200);
    assertThat(desk.approve("risk", proposal).status()).isEqualTo(200);
    desk.awaitFilled(proposal.id());

    // Then the older one takes steps alone as well, as in a rollback, and both agree
    desk.run(Desk.FASTEST);
    stack.stop(PartName.HEDGE);
    long gone = step(viewer);
    Waiting.upTo(PATIENCE).until(() -> step(viewer) >= gone + 3);
    stack.start(PartName.HEDGE);
    Waiting.upTo(PATIENCE).until(() -> stack.isReady(PartName.HEDGE));
    desk.pause();
    assertThat(step(viewer)).isEqualTo(desk.book().book().step());
    var verified =
        desk.person("viewer")
            .get(PartName.HEDGE, "/api/v1/audit/verification")
            .as(AuditVerificationView.class);
    assertThat(verified.intact()).as(verified.text()).isTrue();
  }

  /** The others that have tables of their own: the older one alone, then the newer one again. */
  @ParameterizedTest
  @EnumSource(names = {"MARKET_DATA", "CONDOR"})
  void theVersionBeforeTakesStepsAlone_andThisOneGoesOn(PartName service) {
    var before = ofTheVersionBefore(service);
    Waiting.upTo(PATIENCE).until(before::isReady);
    var viewer = desk.person("viewer");
    desk.run(Desk.FASTEST);
    long both = step(viewer);
    Waiting.upTo(PATIENCE).until(() -> step(viewer) >= both + 3);

    stack.stop(service);
    long alone = step(viewer);
    Waiting.upTo(PATIENCE).until(() -> step(viewer) >= alone + 3);

    stack.start(service);
    Waiting.upTo(PATIENCE).until(() -> stack.isReady(service));
    before.close();
    long back = step(viewer);
    Waiting.upTo(PATIENCE).until(() -> step(viewer) >= back + 3);
    desk.pause();
    Invariants.stepsAreComplete(stack);
  }

  private ServiceProcess ofTheVersionBefore(PartName service) {
    var checkout = System.getProperty("alvh.previous", "");
    Assumptions.assumeTrue(
        !checkout.isBlank(), "-Dalvh.previous=DIR names no checkout of the version before");
    var application = Path.of(checkout, service.id(), "target", "quarkus-app");
    // As in a cluster, where the Job has migrated: at start an older one would refuse newer tables.
    var before =
        stack.startAnother(service, application, "before", Map.of("ALVH_MIGRATE", "false"));
    others.add(before);
    return before;
  }

  @Test
  void aReleaseThatShipsAnotherPolicy_decidesByTheOneInForce_andOffersItsOwn() throws Exception {
    var second = another(PartName.HEDGE, Map.of("ALVH_POLICY", policyOfTheNextRelease()));
    var there = new Addresses(second.ports());
    Waiting.upTo(PATIENCE)
        .until(
            () ->
                Person.named(there, "viewer").get(PartName.HEDGE, "/api/v1/book").status() == 200);

    var proposal = desk.submitted();
    var body = new ApprovalCommand(proposal.contentHash(), null);
    var path = "/api/v1/proposals/" + proposal.id() + "/approvals";
    var first = Person.named(there, "trader2").post(PartName.HEDGE, path, body);
    assertThat(first.status()).as(first.body()).isEqualTo(200);
    assertThat(desk.approve("risk", proposal).status()).isEqualTo(200);
    desk.awaitFilled(proposal.id());

    var here = policy(desk.person("viewer"));
    var offering = policy(Person.named(there, "viewer"));
    assertThat(offering.version()).isEqualTo(here.version());
    assertThat(offering.document()).isEqualTo(here.document());
    assertThat(here.offered()).isNull();
    assertThat(offering.offered().version()).isEqualTo(NEXT_VERSION);
    assertThat(offering.offeredDocument()).contains(NEXT_TITLE);
  }

  private static ActiveDocumentView policy(Person viewer) {
    return viewer.get(PartName.HEDGE, "/api/v1/documents").items(ActiveDocumentView.class).stream()
        .filter(active -> active.slot().equals("POLICY"))
        .findFirst()
        .orElseThrow();
  }

  private static String policyOfTheNextRelease() throws IOException {
    var shipped =
        Files.readString(
            Path.of(
                System.getProperty("alvh.root"),
                "libs/rule-files/src/main/resources/org/alvhdesk/rulefiles/policy/DESK.json"));
    var next =
        shipped
            .replaceFirst("(\"version\": *)[0-9]+", "$1" + NEXT_VERSION)
            .replaceFirst("(\"title\": *\")", "$1" + NEXT_TITLE);
    return Files.writeString(Path.of("target", "next-policy.json").toAbsolutePath(), next)
        .toString();
  }

  @Test
  void stepsGoOn_whenTheInstancesThatTookThemAreAway() {
    var hedge = another(PartName.HEDGE, Map.of());
    another(PartName.CONDOR, Map.of());
    desk.run(Desk.FASTEST);
    long before = desk.book().book().step();
    desk.awaitStep(before + 3, PATIENCE);

    stack.stop(PartName.HEDGE);
    stack.stop(PartName.CONDOR);

    var viewer = Person.named(new Addresses(hedge.ports()), "viewer");
    long gone = step(viewer);
    Waiting.upTo(PATIENCE).until(() -> step(viewer) >= gone + 5);
    stack.start(PartName.CONDOR);
    stack.start(PartName.HEDGE);
    Waiting.upTo(PATIENCE).until(() -> stack.isReady(PartName.HEDGE));
    long back = step(viewer);
    desk.awaitStep(back + 5, PATIENCE);
    desk.pause();
    Invariants.stepsAreComplete(stack);
  }

  @Test
  void theStandbyShowsTheMarket_takesCommands_andPlaysItWhenTheLeaderDies() throws Exception {
    var standby = another(PartName.MARKET_DATA, Map.of());
    var viewer = Person.named(new Addresses(standby.ports()), "viewer");
    var trader = Person.named(new Addresses(standby.ports()), "trader");
    Waiting.upTo(PATIENCE).until(() -> clock(viewer).runId().equals(desk.clock().runId()));
    assertThat(metrics(standby)).contains("alvh_leader 0.0");

    // Given a market that is stopped and started through the standby
    command(trader, new ClockCommand(true, Desk.FASTEST, null));
    long begin = desk.clock().step();
    Waiting.upTo(PATIENCE).until(() -> desk.clock().step() >= begin + 3);
    command(trader, new ClockCommand(false, null, null));
    Waiting.upTo(PATIENCE).until(() -> !desk.clock().running());
    Waiting.upTo(PATIENCE)
        .until(
            () -> {
              var leads = desk.clock();
              var stands = clock(viewer);
              return stands.step() == leads.step() && stands.runId().equals(leads.runId());
            });
    command(trader, new ClockCommand(true, null, null));

    // When the leader is away
    stack.stop(PartName.MARKET_DATA);

    // Then the standby plays the same run on, and the old leader comes back as standby
    long left = clock(viewer).step();
    var run = clock(viewer).runId();
    Waiting.upTo(PATIENCE).until(() -> clock(viewer).step() >= left + 3);
    assertThat(clock(viewer).runId()).isEqualTo(run);
    assertThat(metrics(standby)).contains("alvh_leader 1.0");
    stack.start(PartName.MARKET_DATA);
    Waiting.upTo(PATIENCE).until(() -> stack.isReady(PartName.MARKET_DATA));
    long now = clock(viewer).step();
    Waiting.upTo(PATIENCE).until(() -> desk.clock().step() >= now + 3);
    assertThat(metrics(standby)).contains("alvh_leader 1.0");
    command(trader, new ClockCommand(false, null, null));
    Invariants.stepsAreComplete(stack);
  }

  @Test
  void aServiceThatIsToldToStop_firstSaysSo_andAnswersWhatItWasAsked() throws Exception {
    var second = another(PartName.HEDGE, Map.of("ALVH_SHUTDOWN_DELAY", "20s"));
    var viewer = Person.named(new Addresses(second.ports()), "viewer");
    viewer.currentToken();

    second.signal("TERM");

    Waiting.upTo(Duration.ofSeconds(10)).until(() -> !second.isReady());
    for (int i = 0; i < 5; i++) {
      assertThat(viewer.get(PartName.HEDGE, "/api/v1/book").status()).isEqualTo(200);
    }
    assertThat(second.isAlive()).isTrue();
    assertThat(second.awaitExit(PATIENCE)).isEqualTo(143);
  }

  private ServiceProcess another(PartName service, Map<String, String> overrides) {
    var process = stack.startAnother(service, "1", overrides);
    others.add(process);
    Waiting.upTo(PATIENCE).until(process::isReady);
    return process;
  }

  private static long step(Person viewer) {
    return viewer.get(PartName.HEDGE, "/api/v1/book").as(HedgeBookView.class).book().step();
  }

  private static ClockView clock(Person viewer) {
    return viewer.get(PartName.MARKET_DATA, "/api/v1/clock").as(ClockView.class);
  }

  private static void command(Person trader, ClockCommand command) {
    var answer = trader.post(PartName.MARKET_DATA, "/api/v1/clock", command);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private static String metrics(ServiceProcess process) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(
              HttpRequest.newBuilder(URI.create(process.managementUrl() + "/q/metrics")).build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }
}
