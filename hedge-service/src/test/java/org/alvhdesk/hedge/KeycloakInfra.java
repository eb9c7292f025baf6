package org.alvhdesk.hedge;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Properties;
import org.alvhdesk.localstack.LocalStack;
import org.alvhdesk.localstack.PartName;

/** A real Keycloak with the demo realm, beside what {@link TestInfra} starts. */
public class KeycloakInfra implements QuarkusTestResourceLifecycleManager {
  private LocalStack stack;

  /** After {@link TestInfra}, which goes without a directory. */
  @Override
  public int order() {
    return 1;
  }

  @Override
  public Map<String, String> start() {
    stack = LocalStack.builder().parts(PartName.POSTGRESQL, PartName.KEYCLOAK).start();
    Map<String, String> given = stack.environment(PartName.HEDGE);
    return Map.of(
        "ALVH_KEYCLOAK_URL", given.get("ALVH_KEYCLOAK_URL"),
        "ALVH_DIRECTORY_CLIENT_SECRET", given.get("ALVH_DIRECTORY_CLIENT_SECRET"),
        "alvh.hedge.members-known-for", "4s",
        "alvh.hedge.directory-required", "true",
        "test.keycloak.pid", Long.toString(stack.pid(PartName.KEYCLOAK)),
        "test.keycloak.admin-password", adminPassword());
  }

  private String adminPassword() {
    Properties secrets = new Properties();
    try (var in =
        Files.newInputStream(stack.state().dir().resolve("secrets/passwords.properties"))) {
      secrets.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return secrets.getProperty("keycloak.admin");
  }

  @Override
  public void stop() {
    if (stack != null) {
      stack.close();
    }
  }
}
