package org.alvhdesk.hedge;

import static io.restassured.RestAssured.given;
import static org.alvhdesk.hedge.Desk.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.alvhdesk.contracts.rest.ProposalView;
import org.junit.jupiter.api.Test;

/**
 * Whatever comes in, the service says what is wrong with it and never fails: every route of the API
 * as the service itself lists them, with every field and parameter filled with what no person would
 * write.
 */
@QuarkusTest
@QuarkusTestResource(TestInfra.class)
class MalformedQuarkusTest {
  /** JSON values for each field of each body in turn. */
  private static final List<String> VALUES =
      List.of(
          "null",
          "\"\"",
          "\"a\\u0000b\"",
          "\"\\ud83d\"",
          "\"" + "x".repeat(1001) + "\"",
          "-1",
          "1e400",
          "99999999999999999999",
          "true",
          "[]",
          "[null]",
          "[{}]",
          "{}",
          "\"+999999999-12-31\"",
          "\"-999999999-01-01T00:00:00Z\"",
          "\"+1000000000-12-31T23:59:59Z\"");

  private static final List<String> BODIES =
      List.of(
          "",
          "null",
          "[]",
          "{",
          "\"x\"",
          "{\"unheardOf\": 1}",
          "{\"a\\u0000b\": 1}",
          "[".repeat(5000),
          "{\"reason\": \"" + "x".repeat(100_000) + "\"}");

  /** For parameters, encoded as they are sent. */
  private static final List<String> PARAMETERS =
      List.of(
          "",
          "%00",
          "a%00b",
          "a%20b",
          "%F0%9F",
          "-1",
          "9223372036854775808",
          "2026-13-45",
          "%2B999999999-12-31",
          "-999999999-01-01",
          "x".repeat(1001));

  private static final Set<String> ODD = Set.of("{", "[".repeat(5000), "{\"a\\u0000b\": 1}");

  @Inject Desk desk;
  @Inject TestTokens tokens;

  private final List<String> wrong = new ArrayList<>();
  private int asked;

  @Test
  void neverFails_whateverComesIn() throws Exception {
    ProposalView proposal = desk.newSubmitted();
    JsonNode api =
        new ObjectMapper()
            .readTree(given().get("/q/openapi?format=json").then().extract().asString());
    for (var path : api.path("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        String method = operation.getKey().toUpperCase(Locale.ROOT);
        if (!path.getKey().startsWith("/q/")) {
          askAll(api, method, path.getKey(), operation.getValue(), proposal.id());
        }
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(asked).as("answers").isGreaterThan(1000);
    assertThat(desk.read(proposal.id()).state()).isEqualTo("SUBMITTED");
  }

  @Test
  void saysWhatIsWrong_andNothingHappens() {
    ProposalView proposal = desk.newSubmitted();
    String hash = "\"contentHash\": \"" + proposal.contentHash() + '"';
    String id = proposal.id();

    for (String act : List.of("approvals", "rejections", "veto", "withdrawal")) {
      String who = act.equals("withdrawal") ? "trader" : "risk";
      assertProblem(
          desk.post(who, id, act, "{" + hash + ", \"reason\": \"a\\u0000b\"}"),
          400,
          "reason must not contain U+0000");
      assertProblem(
          desk.post(who, id, act, "{" + hash + ", \"reason\": \"" + "x".repeat(1001) + "\"}"),
          400,
          "reason may have at most 1000 characters and has 1001.");
      assertProblem(
          desk.post(who, id, act, "{" + hash + ", \"raeson\": \"x\"}"),
          400,
          "no field raeson in this body; it may have contentHash, reason");
    }
    String edit = "{\"baseHash\": \"" + proposal.contentHash() + "\", \"edit\": [{\"leg\": 0}]}";
    assertProblem(
        desk.post("trader", id, "revisions", edit), 400, "it may have baseHash, edits, reason");
    assertProblem(
        desk.as("viewer").get("/api/v1/proposals?kind=nonsense"),
        400,
        "kind must be one of [hedge");
    assertProblem(
        desk.as("viewer").get("/api/v1/proposals?state=nonsense"), 400, "state must be of [DRAFT");
    ProposalView after = desk.read(id);
    assertThat(after.state()).isEqualTo("SUBMITTED");
    assertThat(after.revision()).isEqualTo(proposal.revision());
    assertThat(after.approvals()).isEmpty();
  }

  private void askAll(JsonNode api, String method, String path, JsonNode operation, String id) {
    String whole = path.replaceAll("\\{[^}]*}", id);
    for (String value : PARAMETERS) {
      if (path.contains("{")) {
        ask(method, path.replaceAll("\\{[^}]*}", value.isEmpty() ? "%20" : value), null);
      }
      for (var parameter : operation.path("parameters")) {
        if (parameter.path("in").asText().equals("query")) {
          ask(method, whole + "?" + parameter.path("name").asText() + "=" + value, null);
        }
      }
    }
    if (operation.has("requestBody")) {
      BODIES.forEach(body -> ask(method, whole, body));
      for (String field : fields(api, operation).keySet()) {
        for (String value : VALUES) {
          ask(method, whole, "{\"" + field + "\": " + value + "}");
        }
      }
    }
  }

  /** Names of the fields of the body, from the schema. */
  private static TreeMap<String, JsonNode> fields(JsonNode api, JsonNode operation) {
    var fields = new TreeMap<String, JsonNode>();
    for (var content : operation.path("requestBody").path("content")) {
      JsonNode schema = content.path("schema");
      if (schema.has("$ref")) {
        schema = api.at(schema.get("$ref").asText().substring(1));
      }
      schema.path("properties").properties().forEach(p -> fields.put(p.getKey(), p.getValue()));
    }
    return fields;
  }

  private void ask(String method, String path, String body) {
    RequestSpecification request =
        given()
            .urlEncodingEnabled(false)
            .auth()
            .oauth2(tokens.token("everybody", "alvh-hedge", 300, "trader", "risk", "pm", "admin"));
    if (body != null) {
      request.contentType(ContentType.JSON).body(body);
    }
    Response answer = request.request(method, path);
    asked++;
    int status = answer.statusCode();
    boolean said =
        status < 400 || String.valueOf(answer.contentType()).startsWith("application/problem+json");
    boolean refused = body == null || !ODD.contains(body) || status >= 400;
    // Without a Keycloak nobody can say who may be lent a role, and that is said.
    boolean failed = status >= 500 && !answer.asString().contains("/problems/members-unknown");
    if (failed || !said || !refused) {
      wrong.add(
          "%s %s %s: %d %s"
              .formatted(
                  method, cut(path), cut(String.valueOf(body)), status, cut(answer.asString())));
    }
  }

  private static String cut(String text) {
    return text.length() <= 160 ? text : text.substring(0, 160) + "...";
  }
}
