package org.alvhdesk.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alvhdesk.contracts.rest.AuditVerificationView;
import org.alvhdesk.localstack.DatabaseName;
import org.alvhdesk.localstack.LocalStack;
import org.alvhdesk.localstack.PartName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The drill: a platform at work is backed up, lost with everything it has, and restored. Books,
 * ledgers, requests and audit are as they were, and the market goes on.
 */
@Order(80)
class RestoreDrillTest {
  private static final Path WORK = Path.of("target", "platform", "drill").toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  /** What people see and must see again; each is read as {@code viewer}. */
  private static final Map<String, PartName> SHOWN =
      Map.of(
          "/api/v1/proposals", PartName.HEDGE,
          "/api/v1/ledger", PartName.HEDGE,
          "/api/v1/ledger/sessions", PartName.HEDGE,
          "/api/v1/audit?limit=500", PartName.HEDGE);

  /** The books without the wall time at which they were read or written. */
  private static final Map<DatabaseName, String> KEPT =
      Map.of(
          DatabaseName.HEDGE,
              "select md5(string_agg(p::text, ';' order by p.id)) from hedge_position p",
          DatabaseName.CONDOR,
              "select md5(string_agg(c::text, ';' order by c.id)) from condor_position c",
          DatabaseName.MARKET_DATA,
              "select md5(string_agg(s.digest, ';' order by s.run_id, s.step)) from snapshot s");

  @Test
  void everythingIsThereAgain_andTheMarketGoesOn() {
    MainPlatform.stop(); // two platforms at once are too much for a small machine
    MainPlatform.deleteTree(WORK);
    var lost = WORK.resolve("lost");
    var backup = WORK.resolve("backup");
    var restored = WORK.resolve("restored");

    // Given a platform on which a request was approved and filled
    Map<String, String> before;
    long step;
    try (var stack = start(lost)) {
      var desk = new Desk(stack);
      desk.awaitStep(1, PATIENCE);
      var proposal = desk.submitted();
      assertThat(desk.approve("trader2", proposal).status()).isEqualTo(200);
      assertThat(desk.approve("risk", proposal).status()).isEqualTo(200);
      desk.awaitFilled(proposal.id());
      step = desk.book().book().step();
      before = seen(desk);

      // When it is backed up while it runs, and lost
      stack.backup(backup);
    }
    MainPlatform.deleteTree(lost);
    LocalStack.restore(backup, restored);

    // Then all is as it was, nothing is done twice, and the market goes on
    try (var stack = start(restored)) {
      var desk = new Desk(stack);
      Waiting.upTo(PATIENCE).until(() -> desk.book().book().step() == step);
      assertThat(seen(desk)).isEqualTo(before);
      var audit =
          desk.person("viewer")
              .get(PartName.HEDGE, "/api/v1/audit/verification")
              .as(AuditVerificationView.class);
      assertThat(audit.intact()).as(audit.text()).isTrue();
      assertThat(audit.attestedLines()).isEqualTo(audit.lines());

      desk.run(Desk.FASTEST);
      desk.awaitStep(step + 5, PATIENCE);
      desk.pause();
      Invariants.positionsAreTheSumOfFills(stack);
      Invariants.stateAndFactsCommittedTogether(stack, DatabaseName.HEDGE);
      Invariants.stepsAreComplete(stack);
      Invariants.nothingDead(stack);
    }
  }

  private static LocalStack start(Path state) {
    return LocalStack.builder()
        .stateDir(state)
        .settings(MainPlatform.settings(MainPlatform.MARKET, 60))
        .parts(PartName.POSTGRESQL, PartName.values())
        .start();
  }

  private static Map<String, String> seen(Desk desk) {
    var seen = new LinkedHashMap<String, String>();
    SHOWN.forEach((path, part) -> seen.put(path, desk.person("viewer").get(part, path).body()));
    KEPT.forEach(
        (database, query) ->
            seen.put(
                database.id(),
                String.valueOf(
                    Sql.rows(desk.stack(), database, query)
                        .getFirst()
                        .values()
                        .iterator()
                        .next())));
    return seen;
  }
}
