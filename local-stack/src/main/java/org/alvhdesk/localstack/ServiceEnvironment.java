package org.alvhdesk.localstack;

import java.util.Map;
import java.util.TreeMap;

/**
 * The environment that every service gets: the one place where ports and secrets become settings.
 */
final class ServiceEnvironment {
  private ServiceEnvironment() {}

  static Map<String, String> of(
      PartName service, Ports ports, Secrets secrets, DemoSettings settings) {
    var env = new TreeMap<String, String>();
    env.put("ALVH_HTTP_PORT", Integer.toString(ports.of(service)));
    env.put("ALVH_MANAGEMENT_PORT", Integer.toString(ports.management(service)));
    env.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    env.put("ALVH_DEMO", "true");
    env.put("ALVH_KAFKA", "127.0.0.1:" + ports.of(PartName.KAFKA));
    env.put("ALVH_OIDC_URL", oidcUrl(ports));
    env.put("ALVH_MARKET", settings.market());
    env.put("ALVH_SPEED", settings.speed());
    env.put("ALVH_SEED", Long.toString(settings.seed()));
    env.put("ALVH_RULES", settings.rules());
    env.put("ALVH_OPENING_BOOK", settings.emptyBook() ? "none" : "demo");
    env.put("TZ", "UTC");
    service
        .database()
        .map(d -> secrets.database(d, ports.of(PartName.POSTGRESQL)))
        .ifPresent(
            d -> {
              env.put("ALVH_DB_URL_REACTIVE", d.reactiveUrl());
              env.put("ALVH_DB_URL_JDBC", d.jdbcUrl());
              env.put("ALVH_DB_OWNER", d.owner());
              env.put("ALVH_DB_OWNER_PASSWORD", d.ownerPassword());
              env.put("ALVH_DB_USER", d.user());
              env.put("ALVH_DB_PASSWORD", d.appPassword());
            });
    if (service == PartName.HEDGE) {
      env.put("ALVH_KEYCLOAK_URL", url(ports, PartName.KEYCLOAK));
      env.put("ALVH_DIRECTORY_CLIENT_SECRET", secrets.get(Secrets.DIRECTORY_CLIENT));
    }
    if (service == PartName.UI) {
      env.put("ALVH_MARKET_URL", url(ports, PartName.MARKET_DATA));
      env.put("ALVH_CONDOR_URL", url(ports, PartName.CONDOR));
      env.put("ALVH_HEDGE_URL", url(ports, PartName.HEDGE));
      env.put("ALVH_UI_CLIENT_SECRET", secrets.get(Secrets.UI_CLIENT));
      env.put("ALVH_UI_ENCRYPTION_SECRET", secrets.get(Secrets.UI_ENCRYPTION));
    }
    return env;
  }

  static String url(Ports ports, PartName part) {
    return "http://127.0.0.1:" + ports.of(part);
  }

  static String oidcUrl(Ports ports) {
    return url(ports, PartName.KEYCLOAK) + "/realms/" + KeycloakRealm.REALM;
  }
}
