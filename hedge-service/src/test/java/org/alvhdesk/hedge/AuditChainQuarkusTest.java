package org.alvhdesk.hedge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.rest.AuditVerificationView;
import org.alvhdesk.contracts.rest.ProposalView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever owns the database tampers with the audit by hand; the service says where. */
@QuarkusTest
@QuarkusTestResource(TestInfra.class)
class AuditChainQuarkusTest {
  private static final String VERIFICATION = "/api/v1/audit/verification";

  @Inject Desk desk;
  @Inject AuditForger forger;

  private ProposalView proposal;
  private long last;

  @BeforeEach
  void someAudit() {
    proposal = desk.newSubmitted();
    assertThat(desk.approve("trader2", proposal).statusCode()).isEqualTo(200);
    last = desk.count("select max(sequence) from audit");
    await()
        .atMost(Duration.ofSeconds(10))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> verification().attestedLines() >= last);
    desk.asOwner("alter table audit disable trigger audit_immutable");
    desk.asOwner("drop index audit_chain");
    desk.asOwner("create table honest as select * from audit");
  }

  @AfterEach
  void asItWas() {
    desk.asOwner("delete from audit");
    desk.asOwner("insert into audit overriding system value select * from honest");
    desk.asOwner("drop table honest");
    desk.asOwner("create unique index audit_chain on audit (book_id, sequence)");
    desk.asOwner("alter table audit enable trigger audit_immutable");
    assertThat(verification().intact()).as(verification().text()).isTrue();
  }

  @Test
  void isIntact_andSaysWhoCalledHow() {
    AuditVerificationView intact = verification();

    assertThat(intact.intact()).as(intact.text()).isTrue();
    assertThat(intact.lines()).isEqualTo(last);
    assertThat(intact.attestedLines()).isEqualTo(last);
    assertThat(intact.olderLines()).isZero();
    assertThat(
            desk.count(
                "select count(*) from audit where actor = 'trader2' and action = 'APPROVAL'"
                    + " and called_from like '127.0.0.1%' and acr is not null"))
        .isPositive();
    assertThat(desk.count("select count(*) from audit where signature is null")).isZero();
    assertThat(desk.count("select count(*) from audit where actor = 'system' and acr is not null"))
        .isZero();
  }

  @Test
  void namesALine_whoseFieldWasFlipped() {
    desk.asOwner("update audit set actor = 'risk2' where sequence = " + (last - 1));

    assertBroken(last - 1, "ALTERED");
  }

  @Test
  void namesALine_thatWasDeleted() {
    desk.asOwner("delete from audit where sequence = " + (last - 2));

    assertBroken(last - 2, "MISSING");
  }

  @Test
  void namesALine_thatWasInserted() {
    String columns =
        "run_id, book_id, recorded_at, actor, roles, action, subject, sequence, previous_hash, hash";
    desk.asOwner(
        "insert into audit (%s) select %s from audit where sequence = %d"
            .formatted(columns, columns, last - 1));

    AuditVerificationView broken = verification();
    assertThat(broken.intact()).isFalse();
    assertThat(broken.firstBadSequence()).isBetween(last - 1, last);
  }

  @Test
  void namesTheFirst_ofTwoSwappedLines() {
    desk.asOwner(
        "update audit set sequence = case sequence when %d then %d else %d end where sequence in (%d, %d)"
            .formatted(last - 3, last, last - 3, last - 3, last));

    assertBroken(last - 3, "ALTERED");
  }

  @Test
  void namesTheFirstMissingLine_whenTheEndWasCutOff() {
    desk.asOwner("delete from audit where sequence >= " + last);

    assertBroken(last, "MISSING");
  }

  @Test
  void namesALine_whenTheChainWasRecomputedFromIt() {
    forger.rewrite("main", last - 1, "rewritten");

    assertBroken(last - 1, "NOT_SIGNED");
    desk.asOwner("update audit set signature = null");
    AuditVerificationView unsigned = verification();
    assertThat(unsigned.fault()).isEqualTo("RECOMPUTED");
    assertThat(unsigned.firstBadSequence()).isLessThanOrEqualTo(last - 1);
  }

  @Test
  void findsAChainOfAnInventedBook_attestsItNot_andShowsItToNobody() {
    forger.forge("zzz", "risk", "APPROVAL", proposal.id(), "APPROVED", proposal.contentHash());

    assertBroken(1, "UNKNOWN_BOOK", "book zzz: the desk has no book zzz");
    AuditVerificationView broken = verification();
    assertThat(broken.lines()).isEqualTo(last);
    assertThat(broken.otherChains())
        .singleElement()
        .satisfies(
            chain -> {
              assertThat(chain.bookId()).isEqualTo("zzz");
              assertThat(chain.intact()).isFalse();
              assertThat(chain.lines()).isZero();
            });
    assertThat(desk.as("viewer").get("/api/v1/audit?limit=500").asString())
        .doesNotContain("\"zzz\"");
    assertThat(desk.read(proposal.id()).history())
        .extracting(ProposalView.History::actor)
        .doesNotContain("risk");
    await()
        .during(Duration.ofSeconds(3))
        .atMost(Duration.ofSeconds(10))
        .until(() -> !forger.checkpoints().contains("zzz"));
  }

  @Test
  void findsAChainOfABookWithAForgedRow_forItIsNotSigned() {
    String columns =
        "version, cash_usd, last_step, session, market_time, snapshot_id, breached, step_json,"
            + " condor_json, slices, view_json, updated_at";
    assertThat(
            desk.refusal(
                false,
                "insert into hedge_book (run_id, book_id, %s) select run_id, 'zzz', %s from hedge_book limit 1"
                    .formatted(columns, columns)))
        .isEqualTo("nothing");
    try {
      forger.forge("zzz", "risk", "APPROVAL", "thing", "APPROVED", null);

      assertBroken(1, "NOT_SIGNED", "book zzz: lines 1 to 1 are not signed");
    } finally {
      desk.asOwner("delete from hedge_book where book_id = 'zzz'");
    }
  }

  @Test
  void namesALine_thatTheServicesOwnRoleAdded_andAttestsNothingBehindIt() {
    long forged = forger.forge("main", "risk", "APPROVAL", "thing", "APPROVED", null);
    assertBroken(forged, "NOT_SIGNED");

    desk.newSubmitted();

    await()
        .during(Duration.ofSeconds(3))
        .atMost(Duration.ofSeconds(10))
        .until(() -> verification().attestedLines() < forged);
    assertThat(forger.checkpoints()).doesNotContain("\"sequence\":" + forged + ",");
  }

  @Test
  void findsALineOutsideTheChain() {
    desk.asOwner("alter table audit drop constraint audit_chained");
    try {
      desk.asOwner(
          "insert into audit (run_id, book_id, recorded_at, actor, roles, action, subject) values"
              + " ('run', 'main', now(), 'risk', 'risk', 'APPROVAL', 'thing')");

      assertBroken(0, "NOT_CHAINED", "1 lines stand outside the chain, 0 are on record");
    } finally {
      desk.asOwner("delete from audit where sequence is null");
      desk.asOwner(
          "alter table audit add constraint audit_chained check (sequence >= 1 and previous_hash ~"
              + " '^[0-9a-f]{64}$' and hash ~ '^[0-9a-f]{64}$' and sequence is not null and"
              + " previous_hash is not null and hash is not null) not valid");
    }
  }

  private void assertBroken(long sequence, String fault) {
    assertBroken(sequence, fault, Long.toString(sequence));
  }

  private void assertBroken(long sequence, String fault, String text) {
    AuditVerificationView broken = verification();
    assertThat(broken.intact()).isFalse();
    assertThat(broken.firstBadSequence()).isEqualTo(sequence);
    assertThat(broken.fault()).isEqualTo(fault);
    assertThat(broken.text()).contains(text);
  }

  private AuditVerificationView verification() {
    return Json.read(desk.as("viewer").get(VERIFICATION).asString(), AuditVerificationView.class);
  }
}
