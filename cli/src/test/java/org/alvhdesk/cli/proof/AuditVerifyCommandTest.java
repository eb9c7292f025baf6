package org.alvhdesk.cli.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import org.alvhdesk.cli.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever owns the database tampers with the audit; the command says where, without a service. */
class AuditVerifyCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LINES = 12;
  private static final int ATTESTED = 10;

  @TempDir static Path dir;
  private static TestDesk desk;

  @BeforeAll
  static void writeAnAudit() throws SQLException, IOException {
    desk = TestDesk.in(dir.resolve("state"));
    desk.hasItsBook();
    for (int i = 1; i <= LINES; i++) {
      desk.audited("DID_" + i, i % 3 == 0 ? "system" : "trader", "trader", "thing", null, null);
      if (i == 4 || i == ATTESTED) {
        desk.attest();
      }
    }
    desk.sql("alter table audit disable trigger audit_immutable");
    desk.sql("drop index audit_chain");
    desk.sql("create table honest as select * from audit");
  }

  @AfterAll
  static void stop() throws SQLException {
    desk.close();
  }

  @BeforeEach
  @AfterEach
  void asItWas() {
    desk.sql("delete from audit");
    desk.sql("insert into audit overriding system value select * from honest");
  }

  private static Run verify(String... more) {
    String[] all = new String[2 + more.length];
    all[0] = "audit";
    all[1] = "verify";
    System.arraycopy(more, 0, all, 2, more.length);
    return desk.run(all);
  }

  private static void assertBroken(long line, String fault) throws IOException {
    assertBroken(line, fault, fault + " at line " + line);
  }

  private static void assertBroken(long line, String fault, String text) throws IOException {
    Run broken = verify("--json", "-");

    assertThat(broken.exit()).as(broken.out() + broken.err()).isEqualTo(1);
    JsonNode book = JSON.readTree(broken.out()).at("/books/0");
    assertThat(book.at("/verdict").asText()).isEqualTo("BROKEN");
    assertThat(book.at("/fault").asText()).isEqualTo(fault);
    assertThat(book.at("/firstBadLine").asLong()).isEqualTo(line);
    assertThat(verify().out()).contains("broken").contains(text);
  }

  @Test
  void isWhole_asWritten() throws IOException {
    Path file = dir.resolve("whole.json");

    Run whole = verify("--json", file.toString());

    assertThat(whole.exit()).as(whole.out() + whole.err()).isZero();
    assertThat(whole.out())
        .contains("whole")
        .contains("book main: every line is as it was written")
        .contains("12 lines good, 10 attested by 2 checkpoints, 0 older");
    JsonNode json = JSON.readTree(file.toFile());
    assertThat(json.at("/verdict").asText()).isEqualTo("WHOLE");
    assertThat(json.at("/books/0/lines").asInt()).isEqualTo(LINES);
    assertThat(json.at("/books/0/firstBadLine").isNull()).isTrue();
  }

  @Test
  void namesALine_whoseFieldWasFlipped() throws IOException {
    desk.sql("update audit set actor = 'risk' where sequence = 7");

    assertBroken(7, "ALTERED");
  }

  @Test
  void namesALine_thatWasDeleted() throws IOException {
    desk.sql("delete from audit where sequence = 5");

    assertBroken(5, "MISSING");
  }

  @Test
  void namesALine_thatWasInserted() throws IOException {
    desk.sql(
        "insert into audit (run_id, book_id, recorded_at, actor, roles, action, subject, sequence,"
            + " previous_hash, hash) select run_id, book_id, recorded_at, actor, roles, 'INVENTED',"
            + " subject, sequence, previous_hash, hash from audit where sequence = 6");

    assertBroken(7, "OUT_OF_PLACE");
  }

  @Test
  void namesTheFirst_ofTwoSwappedLines() throws IOException {
    desk.sql(
        "update audit set sequence = case sequence when 3 then 9 else 3 end"
            + " where sequence in (3, 9)");

    assertBroken(3, "ALTERED");
  }

  @Test
  void namesTheFirstMissingLine_whenTheEndWasCutOff() throws IOException {
    desk.sql("delete from audit where sequence >= 9");

    assertBroken(9, "MISSING");
  }

  @Test
  void namesTheFirstLine_whenAllWereDeleted() throws IOException {
    desk.sql("delete from audit");

    assertBroken(1, "MISSING");
  }

  @Test
  void namesALine_whenTheChainWasRecomputedFromIt() throws IOException, SQLException {
    desk.recomputeFrom(6, "nothing to see");

    assertBroken(6, "NOT_SIGNED");
    desk.sql("update audit set signature = null");
    assertBroken(5, "RECOMPUTED"); // the first after the last checkpoint that fits, line 4
  }

  @Test
  void namesALine_whoseSignatureWasTakenAway_andAllWhenNoneIsLeft() throws IOException {
    desk.sql("update audit set signature = null where sequence = 12");
    assertBroken(12, "NOT_SIGNED");
    desk.sql("update audit set signature = null");
    assertBroken(1, "NOT_SIGNED");
  }

  @Test
  void namesALine_thatTheServicesOwnRoleAddedAtTheEnd() throws IOException {
    desk.forgeNext("APPROVAL", "risk", "thing", "APPROVED", null);

    assertBroken(13, "NOT_SIGNED");
  }

  @Test
  void countsLinesOutsideTheChain_asForged() throws IOException {
    desk.sql("alter table audit drop constraint audit_chained");
    desk.sql(
        "insert into audit (run_id, book_id, recorded_at, actor, roles, action, subject) values"
            + " ('run', 'main', now(), 'risk', 'risk', 'APPROVAL', 'thing')");

    assertBroken(0L, "NOT_CHAINED", "NOT_CHAINED: 1 lines stand outside the chain");
  }

  @Test
  void namesAChain_ofABookThatTheDeskDoesNotHave_alsoWhenItsEndIsAttested() throws IOException {
    Path folder = dir.resolve("state/audit/checkpoints.jsonl");
    String honest = Files.readString(folder);
    desk.forge("zzz", "APPROVAL", "risk", "thing", "APPROVED", null);
    try {
      Run broken = verify("--json", "-");

      assertThat(broken.exit()).as(broken.out() + broken.err()).isEqualTo(1);
      JsonNode report = JSON.readTree(broken.out());
      assertThat(report.at("/books/0/verdict").asText()).isEqualTo("WHOLE");
      assertThat(report.at("/books/1/bookId").asText()).isEqualTo("zzz");
      assertThat(report.at("/books/1/fault").asText()).isEqualTo("UNKNOWN_BOOK");
      assertThat(report.at("/books/1/lines").asInt()).isZero();
      assertThat(verify().out()).contains("the desk has no book zzz");
    } finally {
      Files.writeString(folder, honest);
    }
  }

  @Test
  void namesAChain_ofAForgedBookRow_forItIsNotSigned() throws IOException {
    Path folder = dir.resolve("state/audit/checkpoints.jsonl");
    String honest = Files.readString(folder);
    desk.sql(
        "insert into hedge_book select run_id, 'zzz', version, cash_usd, last_step, session,"
            + " market_time, snapshot_id, last_proposal_session, breached, step_json, condor_json,"
            + " slices, view_json, updated_at from hedge_book where book_id = 'main'");
    desk.forge("zzz", "APPROVAL", "risk", "thing", "APPROVED", null);
    try {
      Run broken = verify();

      assertThat(broken.exit()).as(broken.out() + broken.err()).isEqualTo(1);
      assertThat(broken.out()).contains("book zzz: NOT_SIGNED at line 1");
    } finally {
      desk.sql("delete from hedge_book where book_id = 'zzz'");
      Files.writeString(folder, honest);
    }
  }

  @Test
  void cannotTell_withoutTheKey_orWithoutCheckpoints() throws IOException {
    Path folder = Files.createDirectories(dir.resolve("elsewhere"));

    Run keyless = verify("--checkpoints", folder.toString());
    assertThat(keyless.exit()).isEqualTo(2);
    assertThat(keyless.out()).contains("not verified").contains("audit.pub");

    Files.copy(dir.resolve("state/audit/audit.pub"), folder.resolve("audit.pub"));
    Run unattested = verify("--checkpoints", folder.toString());
    assertThat(unattested.exit()).isEqualTo(2);
    assertThat(unattested.out()).contains("no checkpoint attests");

    Files.copy(dir.resolve("state/audit/checkpoints.jsonl"), folder.resolve("checkpoints.jsonl"));
    Files.writeString(
        folder.resolve("checkpoints.jsonl"), "{\"chain\":\"ma", StandardOpenOption.APPEND);
    Run copies = verify("--checkpoints", folder.toString());
    assertThat(copies.exit()).as(copies.out()).isZero();
    assertThat(copies.out()).contains("1 lines there are no checkpoint");
  }

  @Test
  void startsPostgresqlItself_whenThePlatformDoesNotRun() throws SQLException, IOException {
    TestDesk other = TestDesk.in(dir.resolve("other"));
    other.stop();

    Run empty = other.run("audit", "verify");

    assertThat(empty.exit()).isEqualTo(2);
    assertThat(empty.err())
        .contains("starting PostgreSQL")
        .contains("not verified: there is no audit in this state yet");
  }

  @Test
  void isBroken_whenACheckpointIsNotSignedWithTheKey() throws IOException {
    Path folder = Files.createDirectories(dir.resolve("forged"));
    Files.copy(dir.resolve("state/audit/audit.pub"), folder.resolve("audit.pub"));
    String checkpoints = Files.readString(dir.resolve("state/audit/checkpoints.jsonl"));
    Files.writeString(
        folder.resolve("checkpoints.jsonl"),
        checkpoints.replace("\"sequence\":10", "\"sequence\":9"));

    Run forged = verify("--checkpoints", folder.toString());

    assertThat(forged.exit()).isEqualTo(1);
    assertThat(forged.out()).contains("FORGED_CHECKPOINT").contains("line 9");
  }
}
