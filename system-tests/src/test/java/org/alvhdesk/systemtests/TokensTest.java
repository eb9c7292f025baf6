package org.alvhdesk.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alvhdesk.localstack.PartName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tokens that are not this desk's, not for this service or not good any more: each service refuses
 * them. The pages take none at all, only the session that began at their own login.
 */
@Order(23)
@ExtendWith(MainPlatform.class)
class TokensTest {
  private static final List<PartName> APIS =
      List.of(PartName.MARKET_DATA, PartName.CONDOR, PartName.HEDGE);
  private static final List<String> AUDIENCES = List.of("alvh-market", "alvh-condor", "alvh-hedge");
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Duration LIFE = Duration.ofSeconds(15);

  private final Desk desk;
  private final Addresses at;
  private final RealmAdmin admin;

  TokensTest(Desk desk) {
    this.desk = desk;
    this.at = Addresses.of(desk.stack());
    this.admin = new RealmAdmin(desk.stack());
  }

  @AfterEach
  void leavesTheRealmAsItWas() {
    admin.close();
  }

  @Test
  void tokenIsRefused_onceItHasExpired() {
    var client =
        admin.client(
            "short-lived",
            "\"access.token.lifespan\": \"" + LIFE.toSeconds() + "\"",
            AUDIENCES.toArray(String[]::new));
    var token = token(at.realm(), client, "trader");
    var ends = Instant.ofEpochSecond(claims(token).path("exp").asLong());
    var person = Person.withToken(at, token);
    assertThat(status(person, PartName.HEDGE)).as("before it expires").isEqualTo(200);

    Waiting.upTo(LIFE.multipliedBy(4)).until(() -> Instant.now().isAfter(ends));

    assertRefused(token, "expired");
  }

  @Test
  void tokenIsRefused_whenItIsForNoServiceOfTheDesk() {
    var client = admin.client("elsewhere", "");
    assertRefused(token(at.realm(), client, "trader"), "another audience");
  }

  @Test
  void tokenIsTakenByItsOwnServiceAlone() {
    for (int i = 0; i < APIS.size(); i++) {
      var client = admin.client("only-" + AUDIENCES.get(i), "", AUDIENCES.get(i));
      var person = Person.withToken(at, token(at.realm(), client, "trader"));
      for (var service : APIS) {
        assertThat(status(person, service))
            .as("%s at %s", AUDIENCES.get(i), service.id())
            .isEqualTo(service == APIS.get(i) ? 200 : 401);
      }
    }
  }

  @Test
  void tokenIsRefused_whenItIsOfAnotherRealm() {
    admin.realm(
        "neighbours",
        """
        {"realm": "neighbours", "enabled": true,
         "roles": {"realm": [{"name": "trader"}, {"name": "risk"}, {"name": "admin"}]},
         "users": [{"username": "trader", "firstName": "Tom", "lastName": "Trader",
           "email": "trader@neighbours.example", "emailVerified": true, "enabled": true,
           "realmRoles": ["trader", "risk", "admin"],
           "credentials": [{"type": "password", "value": "trader", "temporary": false}]}],
         "clients": [%s]}\
        """
            .formatted(RealmAdmin.client("alvh-cli", "", AUDIENCES)));
    var realm = at.url(PartName.KEYCLOAK) + "/realms/neighbours";
    var token = token(realm, "alvh-cli", "trader");

    // It says all that ours say, but for who issued it.
    assertThat(claims(token).path("aud").toString()).contains(AUDIENCES);
    assertThat(claims(token).path("realm_access").toString()).contains("risk");
    assertRefused(token, "another realm");
  }

  static Stream<Arguments> forgeries() {
    return Stream.of(
        argumentSet("text", (Forgery) token -> "not-a-token"),
        argumentSet(
            "noSignature", (Forgery) token -> token.substring(0, token.lastIndexOf('.') + 1)),
        argumentSet("algorithmNone", (Forgery) TokensTest::unsigned),
        argumentSet("moreRolesUnderTheOldSignature", (Forgery) TokensTest::promoted),
        argumentSet("moreRolesUnderAnotherKey", (Forgery) TokensTest::signedByOurselves));
  }

  /** Makes a token that nobody issued out of one that Keycloak did. */
  interface Forgery {
    String of(String token);
  }

  @ParameterizedTest
  @MethodSource("forgeries")
  void tokenIsRefused_whenKeycloakDidNotIssueIt(Forgery forgery) {
    assertRefused(forgery.of(desk.person("viewer").currentToken()), "forged");
  }

  @Test
  void pagesTakeNoToken_notEvenAGoodOne() {
    var good = desk.person("risk").currentToken();
    assertThat(status(Person.withToken(at, good), PartName.HEDGE)).isEqualTo(200);
    assertSentToTheLogin(Person.withToken(at, good).get(PartName.UI, "/book"), "a good token");
  }

  @Test
  void pagesTakeASession_onlyAsTheyIssuedIt() {
    var session = UiSession.login(desk.stack(), "viewer");
    var ours = session.cookies();
    assertThat(ours.keySet()).anyMatch(TokensTest::isSession);
    assertThat(session.method("GET", "/policy", null, null).status()).isEqualTo(200);

    for (var forged :
        List.<Forgery>of(
            value -> "x",
            value -> value.substring(0, value.length() / 2),
            TokensTest::withAnotherLetter,
            value -> desk.person("risk").currentToken())) {
      var cookies = new TreeMap<>(ours);
      cookies.replaceAll((name, value) -> isSession(name) ? forged.of(value) : value);
      // Keycloak's own session would let its owner in again.
      cookies.keySet().removeIf(name -> !isSession(name));
      var answer = session.with(cookies).method("GET", "/policy", null, null);
      assertThat(answer.status()).as(answer.body()).isIn(302, 401);
      assertThat(answer.body()).doesNotContain("data-testid");
    }
  }

  private static boolean isSession(String cookie) {
    return cookie.startsWith("q_session");
  }

  private void assertRefused(String token, String why) {
    var person = Person.withToken(at, token);
    for (var service : APIS) {
      var answer = person.get(service, path(service));
      assertThat(answer.status())
          .as("%s at %s: %s", why, service.id(), answer.body())
          .isEqualTo(401);
      assertThat(answer.contentType()).startsWith("application/problem+json");
    }
    for (var command :
        Map.of(
                PartName.MARKET_DATA, "/api/v1/clock",
                PartName.HEDGE, "/api/v1/notifications/read")
            .entrySet()) {
      var answer = person.post(command.getKey(), command.getValue(), Map.of());
      assertThat(answer.status()).as("%s commands %s", why, command.getKey()).isEqualTo(401);
    }
    assertSentToTheLogin(person.get(PartName.UI, "/book"), why);
    assertSentToTheLogin(
        person.postText(PartName.UI, "/clock", "", Map.of("Content-Type", FORM)), why);
  }

  private static void assertSentToTheLogin(Answer answer, String why) {
    assertThat(answer.status()).as("%s at the pages: %s", why, answer.body()).isEqualTo(302);
    assertThat(answer.body()).as(why).doesNotContain("data-testid");
  }

  private int status(Person person, PartName service) {
    return person.get(service, path(service)).status();
  }

  private static String path(PartName service) {
    return service == PartName.MARKET_DATA ? "/api/v1/clock" : "/api/v1/book";
  }

  private static String token(String realm, String client, String name) {
    var answer =
        Person.form(
            realm + "/protocol/openid-connect/token",
            Map.of(
                "grant_type", "password",
                "client_id", client,
                "username", name,
                "password", name));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().path("access_token").asText();
  }

  private static JsonNode claims(String token) {
    return new Answer(200, "", decoded(token.split("\\.", -1)[1])).json();
  }

  private static String unsigned(String token) {
    return base64("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + token.split("\\.", -1)[1] + ".";
  }

  private static String promoted(String token) {
    var parts = token.split("\\.", -1);
    return parts[0] + "." + withMoreRoles(parts[1]) + "." + parts[2];
  }

  /** The header names Keycloak's key, the signature is of another. */
  private static String signedByOurselves(String token) {
    var parts = token.split("\\.", -1);
    var signed = parts[0] + "." + withMoreRoles(parts[1]);
    try {
      var keys = KeyPairGenerator.getInstance("RSA");
      keys.initialize(2048);
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.generateKeyPair().getPrivate());
      signature.update(signed.getBytes(StandardCharsets.US_ASCII));
      return signed
          + "."
          + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK has no RSA", e);
    }
  }

  private static String withMoreRoles(String payload) {
    var claims = decoded(payload);
    var promoted = claims.replace("\"viewer\"", "\"risk\"");
    assertThat(promoted).isNotEqualTo(claims);
    return base64(promoted);
  }

  private static String withAnotherLetter(String value) {
    int middle = value.length() / 2;
    var letter = value.charAt(middle) == 'A' ? 'B' : 'A';
    return value.substring(0, middle) + letter + value.substring(middle + 1);
  }

  private static String decoded(String part) {
    return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
