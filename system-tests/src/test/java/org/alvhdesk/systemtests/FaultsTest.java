package org.alvhdesk.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.localstack.DatabaseName;
import org.alvhdesk.localstack.LocalStack;
import org.alvhdesk.localstack.PartName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Parts are killed, hang and are away; the supervisor that starts them again is the launcher's. */
@Order(50)
@ExtendWith(MainPlatform.class)
class FaultsTest {
  private static final Duration CONSUMING_AGAIN = Duration.ofSeconds(10);
  private static final Duration OUTAGE = Duration.ofSeconds(20);
  private static final Duration RECOVERY = Duration.ofSeconds(60);

  private static Desk desk;
  private static LocalStack stack;

  /** The run that people have traded in may be near its end: a new one has everything to do. */
  @BeforeAll
  static void newRun(Desk before) {
    var old = before.clock().runId();
    desk = MainPlatform.newRun();
    stack = desk.stack();
    assertThat(desk.clock().runId()).contains("/" + MainPlatform.seed() + "/");
    assertThat(desk.clock().runId()).isNotEqualTo(old);
  }

  @AfterEach
  void nothingIsLostNorCountedTwice() {
    Waiting.upTo(RECOVERY).until(() -> Stream.of(PartName.values()).allMatch(stack::isReady));
    desk.pause();
    Invariants.nothingDead(stack);
    Invariants.positionsAreTheSumOfFills(stack);
    Invariants.stepsAreComplete(stack);
  }

  @Test
  @Order(1)
  void secondApprovalFills_whenHedgeServiceWasKilledAfterTheFirst() {
    var proposal = desk.submitted();
    assertThat(desk.approve("trader2", proposal).status()).isEqualTo(200);
    var before = desk.proposal("risk", proposal.id());
    var bookBefore = desk.book();
    var auditBefore = auditLines();

    long killed = killAndAwaitReady(PartName.HEDGE);
    System.out.printf("hedge-service ready %.1f s after kill -9%n", seconds(killed));

    var after = desk.proposal("risk", proposal.id());
    assertThat(after).isEqualTo(before);
    assertThat(desk.book()).isEqualTo(bookBefore);
    assertThat(auditLines()).isEqualTo(auditBefore);
    // Who does not know whether it counted sends it again.
    var repeated = desk.approve("trader2", proposal);
    assertThat(repeated.status()).isEqualTo(200);
    assertThat(repeated.as(ProposalView.class).approvals()).hasSize(1);

    assertThat(desk.approve("risk", proposal).status()).isEqualTo(200);
    var filled = desk.awaitFilled(proposal.id());
    assertThat(filled.approvals()).hasSize(2);
    assertThat(filled.fills()).hasSameSizeAs(filled.legs());
    assertThat(desk.book().book().version()).isGreaterThan(bookBefore.book().version());

    long step = lastDecided();
    desk.run(60);
    Waiting.upTo(Machine.allowing(CONSUMING_AGAIN)).until(() -> lastDecided() > step);
  }

  @Test
  @Order(2)
  void nextStepIsDecidedWithinTenSeconds_whenHedgeServiceWasKilledInARunningMarket() {
    desk.run(60);
    desk.awaitStep(lastDecided() + 2, RECOVERY);
    long step = lastDecided();
    long killed = killAndAwaitReady(PartName.HEDGE);
    long ready = System.nanoTime();
    Waiting.upTo(RECOVERY).until(() -> lastDecided() > step + 1);
    System.out.printf(
        "hedge-service killed: ready after %.1f s, next step decided %.1f s later; load %s%n",
        (ready - killed) / 1e9, seconds(ready), Machine.load());
    assertThat(Duration.ofNanos(System.nanoTime() - ready))
        .isLessThan(Machine.allowing(CONSUMING_AGAIN));
  }

  @Test
  @Order(3)
  void marketGoesOn_whenOtherPartsAreKilledInTurn() {
    desk.run(60);
    for (var part : new PartName[] {PartName.CONDOR, PartName.MARKET_DATA, PartName.KAFKA}) {
      long step = lastDecided();
      desk.awaitStep(step + 1, RECOVERY);
      long killed = killAndAwaitReady(part);
      long then = lastDecided();
      Waiting.upTo(RECOVERY).until(() -> lastDecided() > then + 1);
      System.out.printf("%s killed: two steps later after %.1f s%n", part.id(), seconds(killed));
    }
  }

  @Test
  @Order(4)
  void marketGoesOn_whenPostgresqlHangsFor20Seconds() throws IOException, InterruptedException {
    desk.run(60);
    desk.awaitStep(lastDecided() + 2, RECOVERY);
    signalAllOfPostgresql("STOP");
    Waiting.pass(OUTAGE);
    signalAllOfPostgresql("CONT");
    goesOn("PostgreSQL hung");
  }

  @Test
  @Order(5)
  void marketGoesOn_whenPostgresqlIsAwayFor20Seconds() {
    desk.run(60);
    desk.awaitStep(lastDecided() + 2, RECOVERY);
    stack.stop(PartName.POSTGRESQL);
    Waiting.pass(OUTAGE);
    stack.start(PartName.POSTGRESQL);
    goesOn("PostgreSQL was stopped");
  }

  @Test
  @Order(6)
  void marketGoesOn_whenPostgresqlWasKilled() {
    desk.run(60);
    desk.awaitStep(lastDecided() + 2, RECOVERY);
    long killed = killAndAwaitReady(PartName.POSTGRESQL);
    System.out.printf("PostgreSQL ready %.1f s after kill -9%n", seconds(killed));
    goesOn("PostgreSQL was killed");
    peopleLogInAgain();
  }

  /** Keycloak finds each dead connection of its pool by a request that fails with it. */
  private void peopleLogInAgain() {
    Waiting.upTo(RECOVERY)
        .until(() -> IntStream.range(0, 10).allMatch(i -> desk.person("viewer").logsIn()));
  }

  private void goesOn(String what) {
    long back = System.nanoTime();
    Waiting.upTo(RECOVERY).until(() -> stack.isReady(PartName.POSTGRESQL));
    long step = lastDecided();
    Waiting.upTo(RECOVERY).until(() -> lastDecided() >= step + 3);
    System.out.printf("%s: three steps later after %.1f s%n", what, seconds(back));
  }

  private long killAndAwaitReady(PartName part) {
    long pid = stack.pid(part);
    stack.signal(part, "KILL");
    long killed = System.nanoTime();
    Waiting.upTo(RECOVERY).until(() -> stack.pid(part) != pid && stack.isReady(part));
    return killed;
  }

  /** From the database, so that the service need not answer. */
  private long lastDecided() {
    return Sql.number(
        stack,
        DatabaseName.HEDGE,
        "select last_step from hedge_book order by updated_at desc limit 1");
  }

  private long auditLines() {
    return Sql.number(stack, DatabaseName.HEDGE, "select count(*) from audit");
  }

  /** Sessions are processes of their own: all must stand still for the server to hang. */
  private void signalAllOfPostgresql(String signal) throws IOException, InterruptedException {
    var server = ProcessHandle.of(stack.pid(PartName.POSTGRESQL)).orElseThrow();
    var all =
        Stream.concat(Stream.of(server), server.descendants())
            .map(p -> Long.toString(p.pid()))
            .toList();
    var command = new java.util.ArrayList<String>(java.util.List.of("kill", "-s", signal));
    command.addAll(all);
    var kill = new ProcessBuilder(command).inheritIO().start();
    assertThat(kill.waitFor(10, TimeUnit.SECONDS)).isTrue();
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
