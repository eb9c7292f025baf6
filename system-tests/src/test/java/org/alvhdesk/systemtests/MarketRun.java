package org.alvhdesk.systemtests;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.alvhdesk.contracts.Topics;
import org.alvhdesk.contracts.event.HedgeBookV1;
import org.alvhdesk.contracts.event.HedgeProposalV1;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.localstack.DatabaseName;
import org.alvhdesk.localstack.LocalStack;
import org.alvhdesk.localstack.PartName;
import org.awaitility.core.ConditionTimeoutException;

/**
 * A market from its first step, on a platform of its own, without people: no Keycloak and no pages,
 * which also shows that the services need neither to do their work.
 */
final class MarketRun implements AutoCloseable {
  private static final Path STATES = Path.of("target", "platform").toAbsolutePath();

  private final LocalStack stack;

  private MarketRun(LocalStack stack) {
    this.stack = stack;
  }

  /** Starts one with empty databases; {@code name} is its folder below target/platform. */
  static MarketRun start(String name, String market, double speed) {
    var state = STATES.resolve(name);
    MainPlatform.deleteTree(state);
    return new MarketRun(
        LocalStack.builder()
            .stateDir(state)
            .settings(MainPlatform.settings(market, speed))
            .parts(
                PartName.POSTGRESQL,
                PartName.KAFKA,
                PartName.MARKET_DATA,
                PartName.CONDOR,
                PartName.HEDGE)
            .start());
  }

  LocalStack stack() {
    return stack;
  }

  /** The step that hedge-service decided last. */
  long decided() {
    return Sql.number(stack, DatabaseName.HEDGE, "select max(last_step) from hedge_book");
  }

  /** The session of the step that hedge-service decided last. */
  LocalDate session() {
    var value =
        Sql.rows(stack, DatabaseName.HEDGE, "select max(session) as session from hedge_book")
            .getFirst()
            .get("session");
    return value == null ? LocalDate.MIN : ((java.sql.Date) value).toLocalDate();
  }

  void awaitDecided(long step, Duration patience) {
    try {
      Waiting.upTo(patience).until(() -> decided() >= step);
    } catch (ConditionTimeoutException e) {
      throw new AssertionError("decided up to step " + decided() + " only, not " + step, e);
    }
  }

  void awaitSession(LocalDate session, Duration patience) {
    try {
      Waiting.upTo(patience).until(() -> !session().isBefore(session));
    } catch (ConditionTimeoutException e) {
      throw new AssertionError("decided up to " + session() + " only, not " + session, e);
    }
  }

  List<MarketStepV1> steps() {
    return Facts.all(stack, Topics.MARKET_STEP, MarketStepV1.class);
  }

  /** Proposals of the hedge, in the order of their facts. */
  List<HedgeProposalV1> proposals() {
    return Facts.all(stack, Topics.HEDGE_PROPOSAL, HedgeProposalV1.class).stream()
        .filter(p -> p.kind().equals("hedge"))
        .toList();
  }

  /**
   * What condor-service proposed up to a step, in order. Read where it is kept: hedge-service only
   * decides a step after the transaction that holds it.
   */
  List<String> condorProposals(long upToStep) {
    return Sql.rows(
            stack,
            DatabaseName.CONDOR,
            "select content from condor_proposal where step <= ? order by step, id",
            upToStep)
        .stream()
        .map(row -> row.get("content").toString())
        .toList();
  }

  List<HedgeBookV1> hedgeBooks() {
    return Facts.all(stack, Topics.HEDGE_BOOK, HedgeBookV1.class);
  }

  /** The signed bytes of each hedge proposal up to a step, as text, by its id. */
  Map<String, String> contents(long upToStep) {
    var contents = new java.util.LinkedHashMap<String, String>();
    Sql.rows(
            stack,
            DatabaseName.HEDGE,
            "select id, content from proposal where kind = 'hedge' and step <= ? order by step, id",
            upToStep)
        .forEach(
            r ->
                contents.put(
                    r.get("id").toString(),
                    new String((byte[]) r.get("content"), StandardCharsets.UTF_8)));
    return contents;
  }

  @Override
  public void close() {
    stack.close();
  }
}
