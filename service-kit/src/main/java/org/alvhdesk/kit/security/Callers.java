package org.alvhdesk.kit.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.SignIn;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who calls, from this request's own token and connection. */
@RequestScoped
public class Callers {
  private static final int LONGEST_AGENT = 120;

  private final SecurityIdentity identity;
  private final HttpServerRequest request;

  Callers(SecurityIdentity identity, HttpServerRequest request) {
    this.identity = identity;
    this.request = request;
  }

  /** The person who calls; the resource has already asked for a token. */
  public Actor actor() {
    Optional<SignIn> signIn =
        identity.getPrincipal() instanceof JsonWebToken token
            ? Optional.of(signIn(token))
            : Optional.empty();
    return new Actor(identity.getPrincipal().getName(), identity.getRoles(), signIn);
  }

  private SignIn signIn(JsonWebToken token) {
    Object acr = token.getClaim("acr");
    String level = acr == null ? "" : acr.toString();
    return new SignIn(level, loginAt(token, level), from());
  }

  /**
   * When the person logged in with this level. {@code auth_time} alone will not do: it moves with
   * every password that is given again in the session, while the level stays the higher one.
   */
  private static Instant loginAt(JsonWebToken token, String level) {
    if (token.<Object>getClaim("loa_times") instanceof JsonObject times && !times.isEmpty()) {
      return times.get(level) instanceof JsonNumber seconds
          ? Instant.ofEpochSecond(seconds.longValue())
          : null;
    }
    // An absent auth_time is read as 0.
    return token.<Object>getClaim("auth_time") instanceof Number seconds && seconds.longValue() > 0
        ? Instant.ofEpochSecond(seconds.longValue())
        : null;
  }

  /**
   * The address that connected, for whom it says to speak (which anybody can claim), and what
   * program.
   */
  private String from() {
    StringBuilder from = new StringBuilder(request.remoteAddress().hostAddress());
    String client = request.getHeader("X-Forwarded-For");
    if (client != null) {
      from.append(" for ").append(cut(client));
    }
    String agent = request.getHeader("User-Agent");
    return agent == null ? from.toString() : from.append(' ').append(cut(agent)).toString();
  }

  private static String cut(String header) {
    String clean = header.replaceAll("\\p{Cntrl}", " ").strip();
    return clean.length() <= LONGEST_AGENT ? clean : clean.substring(0, LONGEST_AGENT);
  }
}
