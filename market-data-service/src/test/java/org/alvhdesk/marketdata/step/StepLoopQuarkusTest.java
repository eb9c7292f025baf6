package org.alvhdesk.marketdata.step;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.Topics;
import org.alvhdesk.contracts.event.ApprovalDecisionV1;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.event.SliceV1;
import org.alvhdesk.contracts.rest.ClockView;
import org.alvhdesk.kit.kafka.CloudEvent;
import org.alvhdesk.kit.kafka.KafkaSender;
import org.alvhdesk.kit.step.Slices;
import org.alvhdesk.marketdata.slice.StepSlices;
import org.alvhdesk.simulation.Scenario;
import org.alvhdesk.simulation.SimulatedPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole service against real PostgreSQL and Kafka, with fake services that say done. */
@QuarkusTest
@QuarkusTestResource(TestInfra.class)
class StepLoopQuarkusTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String RUN = "sim:feb2018/42/1";

  @Inject FakeServices services;
  @Inject RunOpener opener;
  @Inject KafkaSender kafka;
  @Inject Pool pool;

  @BeforeEach
  void run() {
    services.start(RUN);
    services.release();
    set("{\"running\": true, \"speed\": 3900, \"pauseOnSubmission\": true}").statusCode(200);
  }

  @Test
  void playsTheSamePathAtAnySpeed_andEveryStepIsWhole() {
    reach(6);
    set("{\"speed\": 600}").statusCode(200);
    reach(9);
    set("{\"speed\": 3900}").statusCode(200);
    reach(12);

    List<MarketStepV1> steps = services.steps().subList(0, 12);

    assertThat(steps)
        .extracting(MarketStepV1::step)
        .containsExactly(LongStream.rangeClosed(1, 12).boxed().toArray(Long[]::new));
    assertThat(steps).extracting(MarketStepV1::digest).isEqualTo(digestsOfThePath(12));
    for (MarketStepV1 step : steps) {
      List<SliceV1> whole = distinct(services.slices(step.step()));
      assertThat(whole).hasSize(step.sliceCount());
      assertThat(whole).allMatch(s -> s.snapshotId().equals(step.snapshotId()));
      assertThat(Slices.digest(whole)).isEqualTo(step.digest());
    }
  }

  @Test
  void waitsAndSendsSlicesAgain_whileAServiceIsNotDone() {
    services.hold("hedge-service");
    long held = heldStep();
    int slicesOfStep = stepFact(held).sliceCount();

    services.repeat(held, "condor-service", "again-1");
    services.repeat(held, "condor-service", "again-2");

    await().atMost(PATIENCE).until(() -> services.slices(held).size() >= 3 * slicesOfStep);
    assertThat(lastStep()).isEqualTo(held);
    services.release();
    reach(held + 2);
  }

  @Test
  void sealsSnapshotRunAndFactInOneTransaction() {
    reach(3);

    long together =
        pool.query(
                "select count(*) from snapshot s join outbox o on o.xid = s.xid"
                    + " where s.run_id = '"
                    + RUN
                    + "' and s.step = 3 and o.topic = '"
                    + Topics.MARKET_STEP
                    + "'")
            .execute()
            .await()
            .indefinitely()
            .iterator()
            .next()
            .getLong(0);

    assertThat(together).isEqualTo(1);
  }

  @Test
  void resumesBehindTheLastStep_withWhatServicesHaveDone() {
    services.hold("hedge-service");
    long held = heldStep();
    await().atMost(PATIENCE).until(() -> done(held).contains("condor-service"));

    OpenRun resumed = opener.open(Instant.now());

    assertThat(resumed.run().runId()).isEqualTo(RUN);
    assertThat(resumed.last().map(s -> s.fact())).contains(stepFact(held));
    assertThat(resumed.done()).containsExactly("condor-service");
    assertThat(
            StepSlices.of(
                    RUN,
                    held + 1,
                    "sim:feb2018",
                    resumed.path().next().orElseThrow(),
                    resumed.path().quoted(),
                    resumed.path().past(),
                    Instant.EPOCH)
                .fact()
                .digest())
        .isEqualTo(digestsOfThePath((int) held + 1).getLast());
  }

  @Test
  void staysPaused_untilSomebodyResumes() {
    reach(1);
    set("{\"running\": false}")
        .statusCode(200)
        .body("running", equalTo(false))
        .body("pausedBecause", equalTo("paused by trader"))
        .body("speed", equalTo(3900f));

    long last = settled();

    assertThat(opener.open(Instant.now()).clock().running()).isFalse();
    assertThat(lastStep()).isEqualTo(last);
    set("{\"running\": true}").statusCode(200).body("running", equalTo(true));
    reach(last + 1);
  }

  @Test
  void pausesWithTheReason_whenAProposalIsSubmitted() {
    reach(1);
    set("{\"speed\": 30}").statusCode(200);

    decide("d-old", "other/1/1", 1);
    decide("d-1", RUN, lastStep() + 1);

    await().atMost(PATIENCE).until(() -> !clock().running());
    assertThat(clock().pausedBecause()).contains("trader submitted hedge proposal p-d-1");
  }

  @Test
  void keepsRolesApart() {
    given().get("/api/v1/clock").then().statusCode(401).contentType("application/problem+json");
    given()
        .auth()
        .oauth2(Tokens.of("trader", "trader", "alvh-hedge"))
        .get("/api/v1/clock")
        .then()
        .statusCode(401);
    as("viewer").get("/api/v1/clock").then().statusCode(200).body("market", equalTo("sim:feb2018"));
    as("viewer")
        .contentType(ContentType.JSON)
        .body("{\"running\": false}")
        .post("/api/v1/clock")
        .then()
        .statusCode(403)
        .contentType("application/problem+json");
  }

  @Test
  void saysWhatIsWrong_whenTheCommandIsRefused() {
    set("{}").statusCode(400).body("detail", containsString("Nothing to set"));
    set("{\"speed\": -1}").statusCode(400).body("detail", containsString("from 0"));
    set("{\"speed\": \"fast\"}").statusCode(400).body("detail", containsString("speed"));
    set("{").statusCode(400).contentType("application/problem+json");
  }

  @Test
  void showsSignalsChainsSnapshotsAndHistory() {
    reach(14);
    String snapshot =
        as("viewer")
            .get("/api/v1/signals/latest")
            .then()
            .statusCode(200)
            .body("step.runId", equalTo(RUN))
            .body("step.optionQuality", equalTo("MODEL"))
            .body("step.history", nullValue())
            .body("indicators.find { it.name == 'RSI(VIX, 14)' }.value", notNullValue())
            .body("indicators.find { it.name == 'RSI(VIX, 14)' }.quality", equalTo("MODEL"))
            .body("indicators.find { it.name == 'RSI(VIX, 14)' }.asOf", notNullValue())
            .body("indicators.find { it.name == 'breadth deteriorates' }.yes", notNullValue())
            .body("indicators.size()", equalTo(67))
            .body("indicators.findAll { it.past.size() > 0 }.size()", equalTo(0))
            .body("indicators.find { it.name.startsWith('RR25') }.value", notNullValue())
            .extract()
            .path("step.snapshotId");
    as("viewer")
        .get("/api/v1/signals/latest?past=true")
        .then()
        .statusCode(200)
        .body("indicators.find { it.name == 'RSI(VIX, 14)' }.past.size()", equalTo(120));
    as("viewer")
        .get("/api/v1/snapshots/" + snapshot)
        .then()
        .statusCode(200)
        .body("step.snapshotId", equalTo(snapshot));
    as("viewer").get("/api/v1/snapshots/none").then().statusCode(404);
    String expiry =
        as("viewer")
            .get("/api/v1/chains/VIX/latest")
            .then()
            .statusCode(200)
            .body("root", equalTo("VIX"))
            .extract()
            .path("expiries[0].expiry");
    as("viewer")
        .get("/api/v1/chains/VIX/latest?expiry=" + expiry)
        .then()
        .statusCode(200)
        .body("expiries.size()", equalTo(1))
        .body("expiries[0].quotes.strike", hasItems(20f, 25f));
    as("viewer").get("/api/v1/chains/DAX/latest").then().statusCode(404);
    as("viewer").get("/api/v1/chains/VIX/latest?expiry=soon").then().statusCode(400);
    as("viewer")
        .get("/api/v1/indices/SPX")
        .then()
        .statusCode(200)
        .body("items[0].step", equalTo(1))
        .body("items[0].quality", equalTo("MODEL"));
    as("viewer").get("/api/v1/indices/DAX").then().statusCode(404);
    as("viewer")
        .get("/api/v1/sources")
        .then()
        .statusCode(200)
        .body("items[0].kind", equalTo("SIMULATION"));
  }

  @Test
  void listsExpiries() {
    as("viewer")
        .get("/api/v1/calendar/expiries?root=VIX&from=2018-02-01&to=2018-03-31")
        .then()
        .statusCode(200)
        .body("items.expiry", equalTo(List.of("2018-02-14", "2018-03-21")))
        .body("items[0].settlement", equalTo("AM"));
    as("viewer").get("/api/v1/calendar/expiries?root=DAX").then().statusCode(400);
    as("viewer")
        .get("/api/v1/calendar/expiries?root=VIX&from=2018-02-01&to=2017-02-01")
        .then()
        .statusCode(400);
  }

  private static io.restassured.specification.RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.of(role, role));
  }

  private static ValidatableResponse set(String body) {
    return as("trader").contentType(ContentType.JSON).body(body).post("/api/v1/clock").then();
  }

  private static ClockView clock() {
    return as("viewer").get("/api/v1/clock").as(ClockView.class);
  }

  private static long lastStep() {
    return clock().step();
  }

  private void reach(long step) {
    await().atMost(PATIENCE).until(() -> services.steps().stream().anyMatch(s -> s.step() >= step));
  }

  /** The step that is in flight and stays so, because a service is held back. */
  private long heldStep() {
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              long last = lastStep();
              return done(last).size() < 2
                  && services.steps().stream().anyMatch(s -> s.step() == last)
                  && services.slices(last).size() > stepFact(last).sliceCount();
            });
    return lastStep();
  }

  /** The last step once it is done by all services. */
  private long settled() {
    await().atMost(PATIENCE).until(() -> done(lastStep()).size() == 2);
    return lastStep();
  }

  private Set<String> done(long step) {
    Set<String> names = new TreeSet<>();
    pool.query("select service from step_done where run_id = '" + RUN + "' and step = " + step)
        .execute()
        .await()
        .indefinitely()
        .forEach(row -> names.add(row.getString(0)));
    return names;
  }

  private MarketStepV1 stepFact(long step) {
    return services.steps().stream().filter(s -> s.step() == step).findFirst().orElseThrow();
  }

  private void decide(String id, String run, long effectiveStep) {
    ApprovalDecisionV1 decision =
        new ApprovalDecisionV1(
            "p-" + id,
            "main",
            "hedge",
            1,
            "h",
            "SUBMITTED",
            "SUBMITTED",
            "trader",
            null,
            run,
            effectiveStep,
            Instant.EPOCH);
    kafka.sendAll(
        List.of(
            new CloudEvent(
                    id,
                    Topics.APPROVAL_DECISION,
                    "/fake",
                    decision.proposalId(),
                    Instant.EPOCH,
                    null)
                .record(Topics.APPROVAL_DECISION, CloudEvent.utf8(Json.write(decision)))));
  }

  private static List<String> digestsOfThePath(int steps) {
    SimulatedPath path = new SimulatedPath(Scenario.FEB2018, 42, Optional.empty());
    List<String> digests = new ArrayList<>();
    for (int step = 1; step <= steps; step++) {
      digests.add(
          StepSlices.of(
                  "any",
                  step,
                  path.label(),
                  path.next().orElseThrow(),
                  path.quoted(),
                  path.past(),
                  Instant.EPOCH)
              .fact()
              .digest());
    }
    return digests;
  }

  private static List<SliceV1> distinct(List<SliceV1> slices) {
    return slices.stream()
        .collect(Collectors.toMap(SliceV1::key, s -> s, (a, b) -> a))
        .values()
        .stream()
        .sorted(Comparator.comparing(SliceV1::key))
        .toList();
  }
}
