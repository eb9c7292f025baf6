package org.alvhdesk.cli.proof;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alvhdesk.approval.ContentHash;
import org.alvhdesk.approval.Voter;

/** Writes proposals and what people did with them as hedge-service does. */
final class StoredProposals {
  private final TestDesk desk;

  /** A proposal as it was stored. */
  record Stored(UUID id, byte[] content, String hash) {
    String subject() {
      return id.toString();
    }
  }

  /** In {@code desk}, which gets its book. */
  StoredProposals(TestDesk desk) {
    this.desk = desk;
    desk.hasItsBook();
  }

  /** A draft, which is in {@code state} already; its first line of the audit. */
  Stored store(UUID id, String kind, byte[] content, String state) {
    Stored stored = new Stored(id, content, ContentHash.of(content));
    desk.sql(
        "with on_record as (insert into proposal_revision (proposal_id, revision, content,"
            + " content_hash, act, made_by, made_at) values (?, 1, ?, ?, 'PROPOSED', 'system',"
            + " now()))"
            + " insert into proposal (id, run_id, book_id, kind, revision, state, content,"
            + " content_hash, rule_set_id, rule_set_version, headline, cost_usd, step, session,"
            + " created_at, recorded_at, expires_at) values (?, 'run', 'main', ?, 1, ?, ?, ?, 'r',"
            + " '1', 'h', 0, 1, ?, now(), now(), now())",
        id,
        content,
        stored.hash(),
        id,
        kind,
        state,
        content,
        stored.hash(),
        LocalDate.of(2018, 1, 16));
    desk.audited("PROPOSED", "system", "", stored.subject(), "DRAFT", stored.hash());
    return stored;
  }

  void submit(Stored proposal) {
    desk.sql(
        "update proposal set submitted_by = 'trader', editors = 'trader' where id = ?",
        proposal.id());
    desk.audited("SUBMITTED", "trader", "trader", proposal.subject(), "SUBMITTED", proposal.hash());
  }

  void approve(Stored proposal, String who, String role, String state) {
    approve(proposal, who, role, "1", Map.of(), state);
  }

  /**
   * An approval after a login of class {@code acr}.
   *
   * @param lent roles used for somebody else: role to the name of its holder
   */
  void approve(
      Stored proposal,
      String who,
      String role,
      String acr,
      Map<String, String> lent,
      String state) {
    long line =
        desk.audited(
            "APPROVAL",
            who,
            role,
            acr,
            proposal.subject(),
            state,
            proposal.hash(),
            Voter.inWhoseName(lent, "for the test"));
    desk.sql(
        "insert into approval (proposal_id, revision, approver, roles, delegated, content_hash,"
            + " reason, approved_at) values (?, 1, ?, ?, ?, ?, 'for the test', ?)",
        proposal.id(),
        who,
        role,
        lent.entrySet().stream()
            .map(e -> e.getKey() + ":" + e.getValue())
            .collect(Collectors.joining("\n")),
        proposal.hash(),
        at(line));
  }

  /** Wall time of line {@code sequence}, for a column. */
  static Object at(long sequence) {
    Instant time = TestDesk.timeOf(sequence);
    return TestDesk.time(time);
  }

  void filled(Stored proposal) {
    desk.audited("FILLED", "system", "", proposal.subject(), "FILLED", proposal.hash());
  }
}
