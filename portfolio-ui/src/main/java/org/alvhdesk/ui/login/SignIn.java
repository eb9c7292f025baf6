package org.alvhdesk.ui.login;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * How the person of a session had logged in, from the access token that the services get too. For
 * showing and for choosing the way: what a login is good for is decided by the services.
 *
 * @param acr {@code 1} a password, {@code 2} a second factor; empty when the token does not say
 * @param at wall time at which that level was reached; null when the token does not say
 */
public record SignIn(String acr, Instant at) {
  /** Authentication context class of a login with a second factor. */
  public static final String SECOND_FACTOR = "2";

  /** How long the services take a second factor for fresh. */
  public static final Duration FRESH = Duration.ofMinutes(5);

  private static final SignIn UNKNOWN = new SignIn("", null);

  /** From the identity's access token, whose signature has been verified with the login. */
  public static SignIn of(SecurityIdentity identity) {
    AccessTokenCredential credential = identity.getCredential(AccessTokenCredential.class);
    return credential == null || credential.getToken() == null
        ? UNKNOWN
        : ofToken(credential.getToken());
  }

  /** From a JWT; unknown when it is none. */
  static SignIn ofToken(String token) {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3) {
      return UNKNOWN;
    }
    try {
      JsonObject claims =
          new JsonObject(
              new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
      String acr = claims.getString("acr", "");
      // The time of the level: auth_time moves with every password given again in the session.
      JsonObject levels = claims.getJsonObject("loa_times");
      Long seconds =
          levels == null || levels.isEmpty() ? claims.getLong("auth_time") : levels.getLong(acr);
      return new SignIn(acr, seconds == null ? null : Instant.ofEpochSecond(seconds));
    } catch (IllegalArgumentException | DecodeException | ClassCastException e) {
      return UNKNOWN;
    }
  }

  /** Whether it has a second factor that is at most {@code age} old at {@code now}. */
  public boolean secondFactorWithin(Duration age, Instant now) {
    return acr.equals(SECOND_FACTOR) && at != null && !at.plus(age).isBefore(now);
  }

  /** The level in words. */
  public String level() {
    return switch (acr) {
      case "1" -> "Password";
      case SECOND_FACTOR -> "Password and one-time code";
      case "" -> "Not stated";
      default -> "Level " + acr;
    };
  }
}
