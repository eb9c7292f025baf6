package org.alvhdesk.ui.testing;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/** Gives the test's person a session that reached level 2 a minute ago. */
@ApplicationScoped
public class WithSecondFactor implements SecurityIdentityAugmentor {

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    if (identity.isAnonymous()) {
      return Uni.createFrom().item(identity);
    }
    long then = Instant.now().getEpochSecond() - 60;
    return Uni.createFrom()
        .item(
            QuarkusSecurityIdentity.builder(identity)
                .addCredential(
                    new AccessTokenCredential(
                        jwt(
                            "{\"acr\":\"2\",\"auth_time\":%d,\"loa_times\":{\"1\":%d,\"2\":%d}}"
                                .formatted(then, then, then))))
                .build());
  }

  /** A token with these claims, whose signature nobody checks here. */
  public static String jwt(String claims) {
    return "e30."
        + Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(claims.getBytes(StandardCharsets.UTF_8))
        + ".c2ln";
  }
}
