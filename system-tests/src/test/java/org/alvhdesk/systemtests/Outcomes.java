package org.alvhdesk.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alvhdesk.contracts.Topics;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.localstack.DatabaseName;
import org.alvhdesk.localstack.LocalStack;

/**
 * What races must have left: notes it round by round and looks into the database once, since a
 * query for every round would take longer than the races.
 */
final class Outcomes {
  private record Expected(String state, int approvals, int releases) {}

  private static final String REQUESTS =
      """
      select p.id::text as id, p.state,
        (select count(*) from approval a where a.proposal_id = p.id) as approvals,
        (select count(distinct approver) from approval a where a.proposal_id = p.id) as people,
        (select count(*) from approval a where a.proposal_id = p.id and not exists
          (select 1 from outbox o where o.xid = a.xid and o.topic = '%s')) as alone,
        coalesce((select string_agg(l.action || ' ' || coalesce(l.state, ''), ',' order by l.id)
          from audit l where l.subject = p.id::text), '') as lines
      from proposal p where p.kind in ('limit', 'policy', 'ruleset', 'hedge')"""
          .formatted(Topics.APPROVAL_DECISION);

  private static final String FACTS =
      """
      select payload::jsonb ->> 'proposalId' as id, payload::jsonb ->> 'decision' as decision,
        count(*) as times
      from outbox where topic = ? group by 1, 2""";

  private static final String REVISIONS =
      """
      select proposal_id || ' ' || revision || ' ' || content_hash as signed, count(*) as approvals
      from approval group by 1""";

  private static final String LENT =
      """
      select a.proposal_id::text as id, a.delegated, approved.id as approved, ended.id as ended
      from approval a
        join audit approved on approved.subject = a.proposal_id::text
          and approved.action = 'APPROVAL' and approved.actor = a.approver
        join audit ended on ended.subject = ? and ended.action = 'DELEGATION_ENDED'
      where a.proposal_id = ?::uuid""";

  private final LocalStack stack;
  private final Map<String, Expected> requests = Collections.synchronizedMap(new LinkedHashMap<>());
  private final Map<String, Long> revisions = Collections.synchronizedMap(new LinkedHashMap<>());
  private final Map<String, String> lent = Collections.synchronizedMap(new LinkedHashMap<>());
  private final Map<String, Long> released = new LinkedHashMap<>();

  Outcomes(LocalStack stack) {
    this.stack = stack;
  }

  /**
   * After the race {@code change} is or was in {@code state}, with so many approvals and releases.
   */
  void expect(ProposalView change, String state, int approvals, int releases) {
    requests.put(change.id(), new Expected(state, approvals, releases));
  }

  /** The approval of {@code change} is in the delegator's name if it came before the end. */
  void expectLentUntilItsEnd(ProposalView change, String delegation) {
    lent.put(change.id(), delegation);
  }

  /** So many approvals of one revision, all with its hash. */
  void expectApprovals(String id, int revision, String hash, int approvals) {
    revisions.put(id + " " + revision + " " + hash, (long) approvals);
  }

  /** So often was it released, whatever its revisions. */
  void expectReleases(String id, int releases) {
    released.put(id, (long) releases);
  }

  /** Checks everything that was noted since the last time. */
  void agree() {
    try {
      allAgree();
    } finally {
      requests.clear();
      revisions.clear();
      lent.clear();
      released.clear();
    }
  }

  private void allAgree() {
    var rows = new HashMap<String, Map<String, Object>>();
    Sql.rows(stack, DatabaseName.HEDGE, REQUESTS).forEach(r -> rows.put(text(r, "id"), r));
    var facts = new HashMap<String, Long>();
    Sql.rows(stack, DatabaseName.HEDGE, FACTS, Topics.APPROVAL_DECISION)
        .forEach(r -> facts.put(text(r, "id") + " " + text(r, "decision"), number(r, "times")));
    requests.forEach((id, expected) -> agrees(id, expected, rows.get(id), facts));
    var signed = new HashMap<String, Long>();
    Sql.rows(stack, DatabaseName.HEDGE, REVISIONS)
        .forEach(r -> signed.put(text(r, "signed"), number(r, "approvals")));
    revisions.forEach((revision, n) -> assertThat(signed.getOrDefault(revision, 0L)).isEqualTo(n));
    lent.forEach(this::agrees);
    released.forEach(
        (id, times) -> {
          for (var decision : List.of("APPROVED", "RELEASED")) {
            assertThat(facts.getOrDefault(id + " " + decision, 0L))
                .as("facts %s of %s", decision, id)
                .isEqualTo(times);
          }
        });
  }

  private static void agrees(
      String id, Expected expected, Map<String, Object> row, Map<String, Long> facts) {
    // The round was cleared away after it.
    assertThat(text(row, "state")).as(id).isIn(expected.state(), "WITHDRAWN", "SUPERSEDED");
    var lines = List.of(text(row, "lines").split(",", -1));
    assertThat(lines).as("audit of " + id).anyMatch(l -> l.endsWith(" " + expected.state()));
    long approvals = expected.approvals();
    assertThat(number(row, "approvals")).as("approvals of " + id).isEqualTo(approvals);
    assertThat(number(row, "people")).as("people of " + id).isEqualTo(approvals);
    assertThat(number(row, "alone"))
        .as("approvals of %s whose transaction has no fact", id)
        .isZero();
    if (expected.state().equals("EXPIRED")) {
      assertThat(lines.getLast()).as("end of " + id).isEqualTo("EXPIRED EXPIRED");
    }
    for (var decision : List.of("SUBMITTED", "APPROVAL", "APPROVED", "RELEASED", "EXPIRED")) {
      long times =
          switch (decision) {
            case "SUBMITTED" -> 1;
            case "EXPIRED" -> expected.state().equals("EXPIRED") ? 1 : 0;
            case "APPROVAL" -> approvals;
            default -> expected.releases();
          };
      assertThat(facts.getOrDefault(id + " " + decision, 0L))
          .as("facts %s of %s", decision, id)
          .isEqualTo(times);
      assertThat(lines.stream().filter(l -> l.startsWith(decision + " ")))
          .as("lines %s of %s", decision, id)
          .hasSize((int) times);
    }
  }

  private void agrees(String id, String delegation) {
    var row = Sql.rows(stack, DatabaseName.HEDGE, LENT, "delegation:" + delegation, id).getFirst();
    assertThat(text(row, "delegated"))
        .as("approved at line %s, lent until line %s", row.get("approved"), row.get("ended"))
        .isEqualTo(number(row, "approved") < number(row, "ended") ? "pm:pm" : "");
  }

  private static String text(Map<String, Object> row, String column) {
    return row.get(column).toString();
  }

  private static long number(Map<String, Object> row, String column) {
    return ((Number) row.get(column)).longValue();
  }
}
