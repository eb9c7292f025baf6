package org.alvhdesk.hedge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.rest.FillCommand;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.hedge.book.PaperFill;
import org.alvhdesk.strategy.execution.ContractSymbols;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The hedge desk as people and tests drive it. */
@Singleton
class Desk {
  private final TestMarket market;
  private final TestTokens tokens;
  private final String jdbcUrl;
  private final String owner;
  private final String ownerPassword;
  private final String app;
  private final String appPassword;

  Desk(
      TestMarket market,
      TestTokens tokens,
      @ConfigProperty(name = "ALVH_DB_URL_JDBC") String jdbcUrl,
      @ConfigProperty(name = "ALVH_DB_OWNER") String owner,
      @ConfigProperty(name = "ALVH_DB_OWNER_PASSWORD") String ownerPassword,
      @ConfigProperty(name = "ALVH_DB_USER") String app,
      @ConfigProperty(name = "ALVH_DB_PASSWORD") String appPassword) {
    this.market = market;
    this.tokens = tokens;
    this.jdbcUrl = jdbcUrl;
    this.owner = owner;
    this.ownerPassword = ownerPassword;
    this.app = app;
    this.appPassword = appPassword;
  }

  /** Plays one step and waits until it is decided. */
  void play(String run, long n, LocalDate session, int stepOfSession, double vix) {
    market.send(TestMarket.step(run, n, session, stepOfSession, vix));
    awaitStep(run, n);
  }

  /** Plays {@code step} and waits until it is decided. */
  void play(TestMarket.Step step) {
    market.send(step);
    awaitStep(step.fact().runId(), step.fact().step());
  }

  void awaitStep(String run, long n) {
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(20))
        .untilAsserted(
            () ->
                assertThat(
                        count(
                            "select count(*) from hedge_book where run_id = '%s' and last_step >= %d"
                                .formatted(run, n)))
                    .isEqualTo(1));
  }

  /** A new run with its opening book and its first draft. */
  ProposalView newDraft() {
    String run = TestMarket.newRun();
    play(run, 1, TestMarket.SESSION, 0, TestMarket.CALM_VIX);
    return draftOf(run).orElseThrow();
  }

  /** A new run whose first draft {@code trader} has submitted. */
  ProposalView newSubmitted() {
    ProposalView draft = newDraft();
    Response response = submit("trader", draft);
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    return read(draft.id());
  }

  Optional<ProposalView> draftOf(String run) {
    List<Map<String, Object>> items =
        as("viewer").get("/api/v1/proposals?state=DRAFT&kind=hedge").jsonPath().getList("items");
    return items.stream()
        .map(item -> read((String) item.get("id")))
        .filter(view -> view.runId().equals(run))
        .findFirst();
  }

  /** Waits until the proposal of another service is kept here. */
  void awaitProposal(String id) {
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> count("select count(*) from proposal where id = '" + id + "'") == 1);
  }

  /** With a second factor confirmed just now. */
  RequestSpecification withSecondFactor(String name) {
    long now = Instant.now().getEpochSecond();
    return given().auth().oauth2(tokens.loggedIn(name, "2", ",\"auth_time\":" + now));
  }

  ProposalView read(String id) {
    return view(as("viewer").get("/api/v1/proposals/" + id));
  }

  static ProposalView view(Response response) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    return Json.read(response.asString(), ProposalView.class);
  }

  RequestSpecification as(String name) {
    return given().auth().oauth2(tokens.of(name));
  }

  Response submit(String name, ProposalView proposal) {
    return as(name).post("/api/v1/proposals/" + proposal.id() + "/submission");
  }

  Response approve(String name, ProposalView proposal) {
    return approve(name, proposal.id(), "\"" + proposal.contentHash() + "\"");
  }

  Response approve(String name, String id, String jsonHash) {
    return post(
        name,
        id,
        "approvals",
        "{\"contentHash\":" + jsonHash + ",\"reason\":\"as the rules say\"}");
  }

  /** As {@link #approve}, by somebody who has confirmed a second factor just now. */
  Response approveSteppedUp(String name, ProposalView proposal) {
    String token = tokens.loggedIn(name, "2", ",\"auth_time\":" + Instant.now().getEpochSecond());
    return given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .body(Map.of("contentHash", proposal.contentHash(), "reason", "as the rules say"))
        .post("/api/v1/proposals/" + proposal.id() + "/approvals");
  }

  Response reject(String name, ProposalView proposal, String reason) {
    return post(
        name,
        proposal.id(),
        "rejections",
        "{\"contentHash\":\"" + proposal.contentHash() + "\",\"reason\":\"" + reason + "\"}");
  }

  Response post(String name, String id, String what, String body) {
    return as(name)
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/proposals/" + id + "/" + what);
  }

  /** A broker's fill of all of {@code leg} at its limit. */
  Response fill(String name, ProposalView proposal, ProposalView.Leg leg, String executionId) {
    return fill(
        name,
        proposal,
        leg,
        leg.action(),
        leg.quantity(),
        leg.limitPoints().toPlainString(),
        executionId);
  }

  Response fill(
      String name,
      ProposalView proposal,
      ProposalView.Leg leg,
      String action,
      int quantity,
      String price,
      String executionId) {
    return post(
        name,
        proposal.id(),
        "fills",
        Json.write(
            new FillCommand(
                action,
                quantity,
                ContractSymbols.of(PaperFill.contract(leg)),
                new BigDecimal(price),
                proposal.createdAt().plusSeconds(60),
                "ibkr",
                executionId)));
  }

  static void assertProblem(Response response, int status, String detail) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.contentType()).startsWith("application/problem+json");
    assertThat(response.jsonPath().getString("detail")).contains(detail);
    assertThat(response.jsonPath().getInt("status")).isEqualTo(status);
  }

  long count(String sql) {
    try (Connection connection = DriverManager.getConnection(jdbcUrl, owner, ownerPassword);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  String text(String sql) {
    try (Connection connection = DriverManager.getConnection(jdbcUrl, owner, ownerPassword);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What {@code call} gives while another transaction holds the lock that {@code sql} takes. */
  <T> T whileLocked(String sql, Callable<T> call) throws Exception {
    try (Connection connection = DriverManager.getConnection(jdbcUrl, owner, ownerPassword);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(sql);
      T result = call.call();
      connection.rollback();
      return result;
    }
  }

  /** What the database says when {@code sql} is tried as the service's or as the owner's role. */
  String refusal(boolean asOwner, String sql) {
    try (Connection connection =
            asOwner
                ? DriverManager.getConnection(jdbcUrl, owner, ownerPassword)
                : DriverManager.getConnection(jdbcUrl, app, appPassword);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      return "nothing";
    } catch (SQLException e) {
      return e.getMessage();
    }
  }

  /** Runs {@code sql} as the role that owns the tables. */
  void asOwner(String sql) {
    try (Connection connection = DriverManager.getConnection(jdbcUrl, owner, ownerPassword);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
