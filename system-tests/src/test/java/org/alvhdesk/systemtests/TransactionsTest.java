package org.alvhdesk.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import org.alvhdesk.contracts.Topics;
import org.alvhdesk.localstack.DatabaseName;
import org.alvhdesk.localstack.LocalStack;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the data say after everything that people did and everything that broke. */
@Order(60)
@ExtendWith(MainPlatform.class)
class TransactionsTest {
  private final LocalStack stack;

  TransactionsTest(Desk desk) {
    this.stack = desk.stack();
    desk.pause();
  }

  @Test
  void stateAndFactsHaveOneTransaction_whenHedgeServiceWroteThem() {
    Invariants.stateAndFactsCommittedTogether(stack, DatabaseName.HEDGE);
  }

  @Test
  void positionsAreTheSumOfFills_whenPartsWereKilled() {
    Invariants.positionsAreTheSumOfFills(stack);
  }

  @Test
  void stepsAreComplete_whenPartsWereKilled() {
    Invariants.stepsAreComplete(stack);
  }

  @Test
  void everyFactHasLeft_whenTheMarketRests() {
    for (var database :
        new DatabaseName[] {DatabaseName.MARKET_DATA, DatabaseName.CONDOR, DatabaseName.HEDGE}) {
      Waiting.upTo(Duration.ofSeconds(20))
          .untilAsserted(() -> Invariants.everyFactHasLeft(stack, database));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update approval set approver = 'somebody'",
        "delete from approval",
        "truncate approval",
        "update audit set actor = 'somebody'",
        "delete from audit",
        "update fill set quantity = 1",
        "update proposal set content_hash = repeat('0', 64)",
        "update proposal set content = ''::bytea",
        "delete from proposal",
        "alter table approval disable trigger all",
        "drop table audit"
      })
  void databaseRefuses_whenTheServiceRoleWouldChangeWhatIsSigned(String statement) {
    assertThatThrownBy(() -> Sql.attemptAsService(stack, DatabaseName.HEDGE, statement))
        .isInstanceOf(SQLException.class);
  }

  @Test
  void decisionsInKafkaAreThoseOfTheOutbox_whenCounted() {
    var ids = new HashSet<String>();
    for (var record : Facts.records(stack, Topics.APPROVAL_DECISION)) {
      Header id = record.headers().lastHeader("ce_id");
      assertThat(id).as("ce_id of " + record).isNotNull();
      assertThat(record.headers().lastHeader("ce_type")).isNotNull();
      assertThat(record.headers().lastHeader("ce_source")).isNotNull();
      ids.add(new String(id.value(), java.nio.charset.StandardCharsets.UTF_8));
    }
    assertThat((long) ids.size())
        .isEqualTo(
            Sql.number(
                stack,
                DatabaseName.HEDGE,
                "select count(*) from outbox where topic = ?",
                Topics.APPROVAL_DECISION));
  }
}
