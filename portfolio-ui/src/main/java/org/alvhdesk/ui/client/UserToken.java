package org.alvhdesk.ui.client;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * Sends the access token of the person whose request is being served; never a token of the UI's
 * own. Without one the call goes out bare and the owner answers 401.
 */
public class UserToken implements ClientRequestFilter {
  private final SecurityIdentity identity;

  @Inject
  public UserToken(SecurityIdentity identity) {
    this.identity = identity;
  }

  @Override
  public void filter(ClientRequestContext request) {
    AccessTokenCredential credential = identity.getCredential(AccessTokenCredential.class);
    if (credential != null && credential.getToken() != null) {
      request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + credential.getToken());
    }
  }
}
