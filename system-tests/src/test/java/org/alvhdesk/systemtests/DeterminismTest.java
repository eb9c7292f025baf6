package org.alvhdesk.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.alvhdesk.contracts.event.HedgeProposalV1;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.localstack.DatabaseName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The same market and seed at two speeds, with nobody interfering. */
@Order(70)
class DeterminismTest {
  /** Enough for the shock of this market to be in it, and for more than one proposal. */
  private static final int SESSIONS = 8;

  private static final int STEPS_PER_SESSION = 13;
  private static final long LAST = (long) SESSIONS * STEPS_PER_SESSION;

  @Test
  void proposalsAreTheSame_whenTheMarketRunsAt60AndAt390() {
    try (var slow = MarketRun.start("speed-60", MainPlatform.MARKET, 60);
        var fast = MarketRun.start("speed-390", MainPlatform.MARKET, 390)) {
      fast.awaitDecided(LAST, Duration.ofSeconds(120));
      slow.awaitDecided(LAST, Duration.ofSeconds(180));

      assertThat(steps(slow)).hasSize((int) LAST).isEqualTo(steps(fast));
      var proposals = proposals(slow);
      assertThat(proposals).hasSizeGreaterThanOrEqualTo(2).isEqualTo(proposals(fast));
      // Ids and hashes are equal already; this shows legs and trace when they are not.
      assertThat(slow.contents(LAST)).hasSameSizeAs(proposals).isEqualTo(fast.contents(LAST));
      assertThat(fills(slow)).isNotEmpty().isEqualTo(fills(fast));
      assertThat(Logs.errors(slow.stack())).isEmpty();
      assertThat(Logs.errors(fast.stack())).isEmpty();
      Invariants.nothingDead(fast.stack());
      Invariants.stepsAreComplete(fast.stack());
    }
  }

  /** Including the digest over all option quotes of the step: the path is the same bit for bit. */
  private static List<MarketStepV1> steps(MarketRun run) {
    return run.steps().stream().filter(s -> s.step() <= LAST).distinct().toList();
  }

  private static List<HedgeProposalV1> proposals(MarketRun run) {
    return run.proposals().stream().filter(p -> p.step() <= LAST).toList();
  }

  private static List<?> fills(MarketRun run) {
    return Sql.rows(
        run.stack(),
        DatabaseName.HEDGE,
        "select cause, layer, action, quantity, expiry, strike, price_points, step, snapshot_id"
            + " from fill where step <= ? order by step, id",
        LAST);
  }
}
