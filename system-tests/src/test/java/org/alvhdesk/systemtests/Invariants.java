package org.alvhdesk.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alvhdesk.contracts.Topics;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.event.StepDoneV1;
import org.alvhdesk.localstack.DatabaseName;
import org.alvhdesk.localstack.LocalStack;

/** What must be true of the data at any time, whatever happened to the parts. */
final class Invariants {
  /**
   * Lines that tell that nothing moved: a release that was not given, a file that was looked at.
   */
  private static final String NOTHING_MOVED =
      " and coalesce(to_jsonb(t) ->> 'action', '') not in ('NOT_MOVED', 'FILLS_READ')";

  /** A broker's file that was read and not booked: kept to be shown, it moves nothing. */
  private static final String ONLY_READ =
      " and not (to_jsonb(t) @> '{\"booked_at\": null}'::jsonb)";

  /** A broker's file of which nothing was booked, and what fits nothing once it is dismissed. */
  private static final String NOTHING_BOOKED =
      " and not exists (select 1 from audit a where a.xid = t.xid and (a.action = 'BREAK_DISMISSED'"
          + " or (a.action = 'FILLS_IMPORTED' and a.detail like '%: 0 booked,%')))";

  private Invariants() {}

  /** No valid fact was ever put aside. */
  static void nothingDead(LocalStack stack) {
    assertThat(Facts.deadLetters(stack)).isEmpty();
  }

  /** Steps 1 to n of each run, none missing, and each service's "done" for each but the last. */
  static void stepsAreComplete(LocalStack stack) {
    Map<String, List<Long>> steps = new TreeMap<>();
    for (var step : Facts.all(stack, Topics.MARKET_STEP, MarketStepV1.class)) {
      steps.computeIfAbsent(step.runId(), r -> new ArrayList<>()).add(step.step());
    }
    assertThat(steps).isNotEmpty();
    steps.forEach(
        (run, numbers) -> {
          var distinct = numbers.stream().distinct().sorted().toList();
          assertThat(distinct.getFirst()).isEqualTo(1);
          assertThat(distinct.getLast()).as("steps of " + run).isEqualTo(distinct.size());
        });
    Map<String, List<Long>> done = new TreeMap<>();
    for (var fact : Facts.all(stack, Topics.STEP_DONE, StepDoneV1.class)) {
      done.computeIfAbsent(fact.runId() + " " + fact.service(), r -> new ArrayList<>())
          .add(fact.step());
    }
    done.forEach(
        (who, numbers) -> {
          var distinct = numbers.stream().distinct().sorted().toList();
          assertThat(distinct.getLast()).as("done of " + who).isEqualTo(distinct.size());
        });
  }

  /** Positions are exactly what the fills say, and each filled proposal was filled once. */
  static void positionsAreTheSumOfFills(LocalStack stack) {
    assertThat(
            Sql.rows(
                stack,
                DatabaseName.HEDGE,
                """
                with booked as (
                  select run_id, book_id, layer, root, expiry, strike, option_right,
                         sum(case action when 'BUY' then quantity else -quantity end) as quantity
                  from fill group by 1, 2, 3, 4, 5, 6, 7)
                select * from booked b
                  full join hedge_position p
                    using (run_id, book_id, layer, root, expiry, strike, option_right)
                where coalesce(b.quantity, 0) <> coalesce(p.quantity, 0)\
                """))
        .isEmpty();
    assertThat(
            Sql.rows(
                stack,
                DatabaseName.HEDGE,
                """
                select proposal_id, layer, action, expiry, strike, count(*)
                from fill where proposal_id is not null
                group by 1, 2, 3, 4, 5 having count(*) > 1\
                """))
        .isEmpty();
    assertThat(
            Sql.rows(
                stack,
                DatabaseName.HEDGE,
                """
                select p.id, p.state from proposal p
                where p.kind = 'hedge'
                  and (p.state = 'FILLED') <> exists (select 1 from fill f where f.proposal_id = p.id)\
                """))
        .isEmpty();
    assertThat(
            Sql.rows(
                stack,
                DatabaseName.HEDGE,
                """
                select p.id, p.state, f.outcome from proposal p
                  left join condor_fill f on f.proposal_id = p.id
                where p.kind = 'condor'
                  and (p.state = 'FILLED' and f.outcome is distinct from p.state
                    or p.state = 'STALE' and f.outcome is not null and f.outcome <> p.state
                    or p.state not in ('FILLED', 'STALE', 'EXPIRED', 'SUPERSEDED')
                      and f.outcome is not null)\
                """))
        .isEmpty();
    assertThat(
            Sql.rows(
                stack,
                DatabaseName.HEDGE,
                """
                select b.run_id, b.cash_usd, f.cash from hedge_book b
                  join (select run_id, book_id, sum(cash_usd) as cash from fill group by 1, 2) f
                    using (run_id, book_id)
                where b.cash_usd <> f.cash\
                """))
        .isEmpty();
  }

  /** Each state row was committed together with a fact that reports it. */
  static void stateAndFactsCommittedTogether(LocalStack stack, DatabaseName database) {
    var tables =
        Sql.rows(
            stack,
            database,
            """
            select table_name from information_schema.columns
            where table_schema = 'public' and column_name = 'xid' and table_name <> 'outbox'
            order by 1\
            """);
    assertThat(tables).as("tables of " + database + " with a transaction id").isNotEmpty();
    for (var row : tables) {
      var table = row.get("table_name");
      assertThat(
              Sql.rows(
                  stack,
                  database,
                  "select t.* from \""
                      + table
                      + "\" t where not exists (select 1 from outbox o where o.xid = t.xid)"
                      + NOTHING_MOVED
                      + ONLY_READ
                      + (database == DatabaseName.HEDGE ? NOTHING_BOOKED : "")))
          .as("rows of " + database + "." + table + " without a fact in their transaction")
          .isEmpty();
    }
  }

  /** Every fact of the outbox has left. */
  static void everyFactHasLeft(LocalStack stack, DatabaseName database) {
    assertThat(
            Sql.rows(
                stack,
                database,
                "select id, topic, event_id from outbox where published_at is null"))
        .isEmpty();
  }
}
