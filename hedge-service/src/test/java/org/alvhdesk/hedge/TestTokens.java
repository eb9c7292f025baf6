package org.alvhdesk.hedge;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signed access tokens as Keycloak issues them. */
@Singleton
class TestTokens {
  private final PrivateKey key;
  private final String issuer;

  TestTokens(
      @ConfigProperty(name = "test.issuer.key") String key,
      @ConfigProperty(name = "ALVH_OIDC_URL") String issuer)
      throws GeneralSecurityException {
    this.key =
        KeyFactory.getInstance("RSA")
            .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(key)));
    this.issuer = issuer;
  }

  /** A token of the demo account {@code name}. */
  String of(String name) {
    return token(name, "alvh-hedge", 300, name.replaceAll("\\d", ""));
  }

  String token(String name, String audience, long secondsToLive, String... roles) {
    return signed(claims(name, audience, secondsToLive, "", roles));
  }

  /** A token whose login was of level {@code acr}; {@code more} are claims, each after a comma. */
  String loggedIn(String name, String acr, String more) {
    return signed(
        claims(name, "alvh-hedge", 300, more, name.replaceAll("\\d", ""))
            .replace("\"acr\":\"1\"", "\"acr\":\"" + acr + '"'));
  }

  /** Claims as JSON; {@code more} are further ones, each after a comma. */
  String claims(String name, String audience, long secondsToLive, String more, String... roles) {
    long now = Instant.now().getEpochSecond();
    String list = Arrays.stream(roles).map(r -> '"' + r + '"').collect(Collectors.joining(","));
    return "{\"iss\":\"%s\",\"sub\":\"id-%s\",\"typ\":\"Bearer\",\"acr\":\"1\",\"aud\":\"%s\",\"iat\":%d,\"exp\":%d,\"preferred_username\":\"%s\",\"realm_access\":{\"roles\":[%s]}%s}"
        .formatted(issuer, name, audience, now - 600, now + secondsToLive, name, list, more);
  }

  String signed(String claims) {
    return signed(claims, key);
  }

  /** Signed with a key of somebody's own, named as the realm's is. */
  static String signed(String claims, PrivateKey key) {
    String body =
        encode("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"test\"}") + "." + encode(claims);
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(body.getBytes(UTF_8));
      return body + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String encode(String json) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
  }
}
