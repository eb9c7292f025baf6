package org.alvhdesk.ui.login;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Asks Keycloak for a fresh second factor when the way to the login begins at {@link StepUpPage}
 * (RFC 9470 section 4).
 */
@ApplicationScoped
@Unremovable
@Redirect(Redirect.Location.OIDC_AUTHORIZATION)
public class StepUpRedirect implements OidcRedirectFilter {

  @Override
  public void filter(OidcRedirectContext redirect) {
    if (StepUpPage.PATH.equals(redirect.routingContext().request().path())) {
      redirect
          .additionalQueryParams()
          .set("acr_values", SignIn.SECOND_FACTOR)
          .set("max_age", Long.toString(SignIn.FRESH.toSeconds()));
    }
  }
}
