package org.alvhdesk.hedge;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.alvhdesk.hedge.Desk.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.alvhdesk.contracts.rest.ProposalView;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Which tokens are taken, and what of them. */
@QuarkusTest
@QuarkusTestResource(TestInfra.class)
class TokensQuarkusTest {
  @Inject Desk desk;
  @Inject TestTokens tokens;

  @ConfigProperty(name = "ALVH_OIDC_URL")
  String issuer;

  /** Every token but the first names {@code risk}, who could approve. */
  @Test
  void refusesEveryTokenThatTheRealmDidNotIssueForUsNow() throws Exception {
    ProposalView proposal = desk.newSubmitted();
    Map<String, String> refused = forgeries();

    refused.forEach(
        (what, token) -> {
          assertThat(given().auth().oauth2(token).get("/api/v1/book").statusCode())
              .as(what)
              .isEqualTo(401);
          assertThat(approveWith(token, proposal)).as(what).isEqualTo(401);
        });

    assertThat(desk.read(proposal.id()).approvals()).isEmpty();
    assertThat(approveWith(tokens.of("risk"), proposal)).as("the real one").isEqualTo(200);
  }

  private Map<String, String> forgeries() throws Exception {
    String honest = tokens.claims("risk", "alvh-hedge", 300, "", "risk");
    String viewer = tokens.of("viewer");
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    Map<String, String> refused = new LinkedHashMap<>();
    refused.put("role forged into a signed token", withPayload(viewer, honest));
    refused.put("signature cut off", viewer.substring(0, viewer.lastIndexOf('.') + 1));
    refused.put(
        "algorithm none",
        TestTokens.encode("{\"alg\":\"none\",\"typ\":\"JWT\"}")
            + "."
            + TestTokens.encode(honest)
            + ".");
    refused.put("signed with the public key as an HMAC secret", hmac(honest));
    refused.put(
        "key of another realm under the name of ours",
        TestTokens.signed(honest, generator.generateKeyPair().getPrivate()));
    refused.put(
        "issued by another realm with our key",
        tokens.signed(honest.replace("/realms/alvh", "/realms/other")));
    refused.put("expired", tokens.token("risk", "alvh-hedge", -120, "risk"));
    refused.put("for another service", tokens.token("risk", "alvh-market", 300, "risk"));
    refused.put("for nobody", tokens.signed(honest.replace("\"aud\":\"alvh-hedge\",", "")));
    refused.put("without an end", tokens.signed(honest.replaceAll("\"exp\":\\d+,", "")));
    refused.put(
        "not valid yet",
        tokens.signed(
            tokens.claims(
                "risk",
                "alvh-hedge",
                900,
                ",\"nbf\":" + (Instant.now().getEpochSecond() + 600),
                "risk")));
    refused.put("no token at all", "x.y.z");
    return refused;
  }

  private static String withPayload(String token, String claims) {
    String[] parts = token.split("\\.", -1);
    return parts[0] + "." + TestTokens.encode(claims) + "." + parts[2];
  }

  private String hmac(String claims) throws Exception {
    byte[] keys =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/certs"))
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray())
            .body();
    String body =
        TestTokens.encode("{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"test\"}")
            + "."
            + TestTokens.encode(claims);
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(keys, "HmacSHA256"));
    return body
        + "."
        + Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(body.getBytes(UTF_8)));
  }

  private static int approveWith(String token, ProposalView proposal) {
    return given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .body("{\"contentHash\":\"" + proposal.contentHash() + "\",\"reason\":\"forged\"}")
        .post("/api/v1/proposals/" + proposal.id() + "/approvals")
        .statusCode();
  }

  /** A role that the realm does not know gives nothing, in whatever claim it stands. */
  @Test
  void takesRolesFromTheRealmOnly() {
    String elsewhere =
        tokens.loggedIn(
            "nobody",
            "1",
            ",\"groups\":[\"risk\"],\"roles\":[\"risk\"],\"scope\":\"risk\","
                + "\"resource_access\":{\"alvh-hedge\":{\"roles\":[\"risk\"]}}");

    assertProblem(given().auth().oauth2(elsewhere).get("/api/v1/book"), 403, "role");
  }

  @Test
  void recordsWhenTheLevelWasReached_notWhenThePasswordWasGivenAgain() {
    long now = Instant.now().getEpochSecond();
    String times = ",\"auth_time\":%d,\"loa_times\":{\"1\":%d,\"2\":%d}";

    assertThat(recorded("2", times.formatted(now - 5, now - 5, now - 900)))
        .isEqualTo("2 " + (now - 900));
    assertThat(recorded("1", times.formatted(now - 5, now - 5, now - 900)))
        .isEqualTo("1 " + (now - 5));
    assertThat(recorded("2", ",\"auth_time\":" + (now - 7))).isEqualTo("2 " + (now - 7));
    // Level 2 claimed, but the session never reached it: no time is better than another's.
    assertThat(
            recorded("2", ",\"auth_time\":%d,\"loa_times\":{\"1\":%d}".formatted(now - 5, now - 5)))
        .isEqualTo("2 none");
    assertThat(recorded("2", "")).isEqualTo("2 none");
  }

  /** Level and time that the audit has of a submission with such a token. */
  private String recorded(String acr, String more) {
    ProposalView draft = desk.newDraft();
    int status =
        given()
            .auth()
            .oauth2(tokens.loggedIn("trader", acr, more))
            .post("/api/v1/proposals/" + draft.id() + "/submission")
            .statusCode();
    assertThat(status).isEqualTo(200);
    return desk.text(
        "select acr || ' ' || coalesce(extract(epoch from auth_time)::bigint::text, 'none')"
            + " from audit where subject = '%s' and actor = 'trader'".formatted(draft.id()));
  }
}
