package org.alvhdesk.hedge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Map;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.hedge.approval.TestPolicies;
import org.junit.jupiter.api.Test;

/** A policy of the desk's own that asks for a second factor for every hedge change. */
@QuarkusTest
@QuarkusTestResource(TestInfra.class)
@TestProfile(SecondFactorQuarkusTest.Strict.class)
class SecondFactorQuarkusTest {
  @Inject Desk desk;
  @Inject TestTokens tokens;

  /** Runs the policy of a file. */
  public static class Strict implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      try {
        return Map.of(
            "alvh.hedge.policy",
            Files.writeString(
                    Files.createTempFile("policy", ".json"), TestPolicies.alwaysASecondFactor())
                .toString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  void countsAnApprovalOnlyWithAFreshSecondFactor() {
    ProposalView proposal = desk.newSubmitted();
    assertThat(proposal.quorum().policy()).isEqualTo("STRICT/2");
    assertThat(proposal.quorum().secondFactor()).isTrue();

    Response password = approve(tokens.of("risk"), proposal, "k-1");
    assertThat(password.statusCode()).isEqualTo(401);
    assertThat(password.header("WWW-Authenticate"))
        .isEqualTo(
            "Bearer error=\"insufficient_user_authentication\", acr_values=\"2\", max_age=\"300\"");
    assertThat(password.jsonPath().getString("type")).isEqualTo("/problems/step-up-required");
    assertThat(approve(code("risk", 301), proposal, "k-1").statusCode()).isEqualTo(401);
    assertThat(desk.read(proposal.id()).approvals()).isEmpty();

    // The same key: what was refused for want of a code is tried again with it.
    Response fresh = approve(code("risk", 60), proposal, "k-1");
    assertThat(Desk.view(fresh).state()).isEqualTo("PARTIALLY_APPROVED");
    assertThat(approve(tokens.of("trader2"), proposal, "k-2").statusCode()).isEqualTo(401);
    assertThat(Desk.view(approve(code("trader2", 10), proposal, "k-2")).state())
        .isEqualTo("FILLED");
  }

  @Test
  void vetoesOnlyWithASecondFactor_butRejectsWithout() {
    ProposalView proposal = desk.newSubmitted();
    String body = "{\"contentHash\":\"" + proposal.contentHash() + "\",\"reason\":\"never\"}";

    assertThat(desk.post("risk", proposal.id(), "veto", body).statusCode()).isEqualTo(401);
    assertThat(desk.read(proposal.id()).state()).isEqualTo("SUBMITTED");
    assertThat(Desk.view(desk.post("risk", proposal.id(), "rejections", body)).state())
        .isEqualTo("REJECTED");
  }

  @Test
  void offersTheButton_andSaysThatACodeIsNeededForIt() {
    ProposalView proposal = desk.newSubmitted();

    assertThat(Desk.view(desk.as("risk").get("/api/v1/proposals/" + proposal.id())).mayAct())
        .filteredOn(act -> act.action().equals("approve"))
        .singleElement()
        .satisfies(
            act -> {
              assertThat(act.allowed()).isTrue();
              assertThat(act.why()).contains("one-time code");
            });
  }

  private String code(String name, int secondsAgo) {
    long at = Instant.now().getEpochSecond() - secondsAgo;
    return tokens.loggedIn(name, "2", ",\"auth_time\":" + at);
  }

  private static Response approve(String token, ProposalView proposal, String key) {
    return given()
        .auth()
        .oauth2(token)
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .body("{\"contentHash\":\"" + proposal.contentHash() + "\"}")
        .post("/api/v1/proposals/" + proposal.id() + "/approvals");
  }
}
