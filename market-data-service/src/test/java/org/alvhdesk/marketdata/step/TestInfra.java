package org.alvhdesk.marketdata.step;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.alvhdesk.localstack.LocalStack;
import org.alvhdesk.localstack.PartName;

/** The service's own environment on real PostgreSQL and Kafka. */
public class TestInfra implements QuarkusTestResourceLifecycleManager {
  @Override
  public Map<String, String> start() {
    // Kafka's client loads classes by name: the stack's, not the application's under test.
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(LocalStack.class.getClassLoader());
    try {
      Map<String, String> settings =
          new HashMap<>(LocalStack.shared().environment(PartName.MARKET_DATA));
      settings.keySet().removeIf(name -> !name.startsWith("ALVH_DB") && !name.equals("ALVH_KAFKA"));
      settings.put("quarkus.oidc.public-key", Tokens.publicKey());
      settings.put("quarkus.oidc.token.issuer", Tokens.ISSUER);

      settings.put("alvh.clock.speed", "3900");
      settings.put("alvh.step.republish-every", "1s");
      return settings;
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Override
  public void stop() {}
}
