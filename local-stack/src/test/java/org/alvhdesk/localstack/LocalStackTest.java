package org.alvhdesk.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Starts the real parts, as a demo does, twice on the same state folder. */
@Timeout(600)
class LocalStackTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> ROLES =
      Map.of(
          "viewer", "viewer", "trader", "trader", "trader2", "trader", "risk", "risk", "risk2",
          "risk", "pm", "pm", "admin", "admin");

  @TempDir Path dir;

  @Test
  void realPartsAsInADemo() throws Exception {
    var first = Ports.free();
    try (var stack = LocalStack.builder().stateDir(dir).ports(first).verbose().start()) {
      for (var part : PartName.infrastructure()) {
        assertThat(stack.isReady(part)).as(part.id()).isTrue();
      }
      topicsExist(stack);
      rolesHoldOnlyWhatTheyNeed(stack);
      for (var account : ROLES.keySet()) {
        tokenCarriesRoleAndAudiences(stack, account);
      }
      postgresqlComesBackAfterKill(stack);
    }
    assertThat(StackStopper.marked(StateDir.at(dir))).isEmpty();

    var second = Ports.free();
    try (var stack = LocalStack.builder().stateDir(dir).ports(second).verbose().start()) {
      try (var owner = asOwner(stack);
          var rows = owner.createStatement().executeQuery("select word from kept")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getString(1)).isEqualTo("yes");
      }
      redirectFollowsThePort(stack);
      tokenCarriesRoleAndAudiences(stack, "risk");
    }
    assertThat(StackStopper.marked(StateDir.at(dir))).isEmpty();
    for (var port : second.byPart().values()) {
      assertThat(Ports.isFree(port)).isTrue();
    }
  }

  private static void topicsExist(LocalStack stack) throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", stack.kafka()))) {
      var names = admin.listTopics().names().get(20, TimeUnit.SECONDS);
      assertThat(names).containsExactlyInAnyOrderElementsOf(Topics.names());
      TopicDescription slice =
          admin
              .describeTopics(java.util.List.of(Topics.SLICE.topic()))
              .allTopicNames()
              .get(20, TimeUnit.SECONDS)
              .get(Topics.SLICE.topic());
      assertThat(slice.partitions()).hasSize(4);
    }
  }

  private static Connection asOwner(LocalStack stack) throws SQLException {
    var hedge = stack.database(DatabaseName.HEDGE);
    return DriverManager.getConnection(hedge.jdbcUrl(), hedge.owner(), hedge.ownerPassword());
  }

  private static void rolesHoldOnlyWhatTheyNeed(LocalStack stack) throws SQLException {
    var hedge = stack.database(DatabaseName.HEDGE);
    try (var owner = asOwner(stack);
        var statement = owner.createStatement()) {
      statement.execute("create table kept (word text)");
      statement.execute("insert into kept values ('yes')");
      statement.execute("grant select on kept to " + hedge.user());
    }
    try (var app = DriverManager.getConnection(hedge.jdbcUrl(), hedge.user(), hedge.appPassword());
        var statement = app.createStatement()) {
      assertThat(statement.executeQuery("select 1 from kept").next()).isTrue();
      assertThatThrownBy(() -> statement.execute("delete from kept"))
          .hasMessageContaining("permission denied");
      assertThatThrownBy(() -> statement.execute("create table own (x int)"))
          .hasMessageContaining("permission denied");
    }
    var condor = stack.database(DatabaseName.CONDOR);
    assertThatThrownBy(
            () -> DriverManager.getConnection(condor.jdbcUrl(), hedge.user(), hedge.appPassword()))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> DriverManager.getConnection(hedge.jdbcUrl(), hedge.user(), "wrong"))
        .hasMessageContaining("password");
  }

  private static void tokenCarriesRoleAndAudiences(LocalStack stack, String account)
      throws IOException, InterruptedException {
    var form = new LinkedHashMap<String, String>();
    form.put("grant_type", "password");
    form.put("client_id", "alvh-cli");
    form.put("username", account);
    form.put("password", account);
    var answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create(stack.oidcUrl() + "/protocol/openid-connect/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(KeycloakAdmin.form(form)))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(account + ": " + answer.body()).isEqualTo(200);
    var token = JSON.readTree(answer.body()).get("access_token").asText();
    JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    assertThat(texts(claims.get("realm_access").get("roles"))).containsExactly(ROLES.get(account));
    assertThat(texts(claims.get("aud"))).contains("alvh-market", "alvh-condor", "alvh-hedge");
    assertThat(claims.get("preferred_username").asText()).isEqualTo(account);
    assertThat(claims.get("sub").asText()).isNotBlank();
    assertThat(claims.get("iss").asText()).isEqualTo(stack.oidcUrl());
    assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(300);
  }

  private static Set<String> texts(JsonNode array) {
    var texts = new TreeSet<String>();
    array.forEach(n -> texts.add(n.asText()));
    return texts;
  }

  private static void postgresqlComesBackAfterKill(LocalStack stack) {
    long before = stack.pid(PartName.POSTGRESQL);
    stack.signal(PartName.POSTGRESQL, "KILL");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> stack.pid(PartName.POSTGRESQL) != before && stack.isReady(PartName.POSTGRESQL));
  }

  /** The realm of an old state folder learns the new port of the pages: 200 is the login form. */
  private static void redirectFollowsThePort(LocalStack stack)
      throws IOException, InterruptedException {
    var ui = stack.url(PartName.UI);
    var query =
        "?client_id=portfolio-ui&response_type=code&scope=openid&redirect_uri="
            + ui
            + "/&code_challenge_method=S256"
            + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    var answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create(stack.oidcUrl() + "/protocol/openid-connect/auth" + query))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("password");
  }
}
