package org.alvhdesk.localstack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * How people log in to the realm: a password is level 1, a one-time code on top of it level 2,
 * which a login claims for five minutes. Flows in the imported JSON would replace all of Keycloak's
 * own, so that these are made through the admin API.
 */
final class LoginFlows {
  /**
   * Part of both aliases: raise it when a flow below changes, so that an old realm gets the new
   * one.
   */
  private static final int VERSION = 1;

  static final String BROWSER = "alvh browser " + VERSION;
  static final String DIRECT_GRANT = "alvh direct grant " + VERSION;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String REQUIRED = "REQUIRED";

  /** As long as a session may live: whoever is logged in is so with a password. */
  private static final int PASSWORD_SECONDS = 36_000;

  /** How long a login with a one-time code counts as one (RFC 9470's max_age here). */
  private static final int SECOND_FACTOR_SECONDS = 300;

  private final KeycloakAdmin admin;

  LoginFlows(KeycloakAdmin admin) {
    this.admin = admin;
  }

  /** Makes the flows the realm's own unless they are. */
  void bringUpToDate() {
    var realm = admin.get("");
    if (!BROWSER.equals(realm.path("browserFlow").asText())) {
      removeUnfinished(BROWSER);
      browser();
      bind("browserFlow", BROWSER);
    }
    if (!DIRECT_GRANT.equals(realm.path("directGrantFlow").asText())) {
      removeUnfinished(DIRECT_GRANT);
      directGrant();
      bind("directGrantFlow", DIRECT_GRANT);
    }
  }

  private void browser() {
    topLevel(BROWSER, "Password is level 1, a one-time code level 2");
    execution(BROWSER, BROWSER, "auth-cookie", "ALTERNATIVE");
    var levels = subFlow(BROWSER, BROWSER, "alvh levels " + VERSION, "ALTERNATIVE");
    var first = subFlow(BROWSER, levels, "alvh level 1 v" + VERSION, "CONDITIONAL");
    level(first, 1, PASSWORD_SECONDS);
    execution(BROWSER, first, "auth-username-password-form", REQUIRED);
    var second = subFlow(BROWSER, levels, "alvh level 2 v" + VERSION, "CONDITIONAL");
    level(second, 2, SECOND_FACTOR_SECONDS);
    // Required, not "if configured": who has no second factor is asked to set one up.
    execution(BROWSER, second, "auth-otp-form", REQUIRED);
  }

  /** A password alone, so level 1 also for those who have a second factor. */
  private void directGrant() {
    topLevel(DIRECT_GRANT, "DEMO ONLY: a password without a browser; level 1");
    for (var step : List.of("direct-grant-validate-username", "direct-grant-validate-password")) {
      execution(DIRECT_GRANT, DIRECT_GRANT, step, REQUIRED);
    }
  }

  /** What a start that was killed has left. */
  private void removeUnfinished(String alias) {
    for (var flow : admin.get("/authentication/flows")) {
      if (flow.path("alias").asText().equals(alias)) {
        admin.delete("/authentication/flows/" + flow.path("id").asText());
      }
    }
  }

  private void bind(String which, String alias) {
    admin.put("", JSON.createObjectNode().put("realm", KeycloakRealm.REALM).put(which, alias));
  }

  private void topLevel(String alias, String description) {
    admin.create(
        "/authentication/flows",
        JSON.createObjectNode()
            .put("alias", alias)
            .put("description", description)
            .put("providerId", "basic-flow")
            .put("topLevel", true)
            .put("builtIn", false));
  }

  private String subFlow(String top, String parent, String alias, String requirement) {
    var id =
        admin.create(
            executions(parent) + "/flow",
            JSON.createObjectNode()
                .put("alias", alias)
                .put("description", "")
                .put("provider", "registration-page-form")
                .put("type", "basic-flow"));
    require(top, "flowId", id, requirement);
    return alias;
  }

  private String execution(String top, String parent, String provider, String requirement) {
    var id =
        admin.create(
            executions(parent) + "/execution", JSON.createObjectNode().put("provider", provider));
    require(top, "id", id, requirement);
    return id;
  }

  private void level(String flow, int level, int maxAgeSeconds) {
    var id = execution(BROWSER, flow, "conditional-level-of-authentication", REQUIRED);
    var config = JSON.createObjectNode().put("alias", flow);
    config
        .putObject("config")
        .put("loa-condition-level", Integer.toString(level))
        .put("loa-max-age", Integer.toString(maxAgeSeconds));
    admin.create("/authentication/executions/" + id + "/config", config);
  }

  private void require(String top, String key, String id, String requirement) {
    for (var execution : admin.get(executions(top))) {
      if (execution.path(key).asText().equals(id)) {
        admin.put(executions(top), ((ObjectNode) execution).put("requirement", requirement));
        return;
      }
    }
    throw new StackException("Keycloak lost a part of the login flow " + top);
  }

  private static String executions(String flow) {
    return "/authentication/flows/" + KeycloakAdmin.encode(flow) + "/executions";
  }
}
