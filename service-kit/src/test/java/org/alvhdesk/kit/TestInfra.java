package org.alvhdesk.kit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.alvhdesk.localstack.Database;
import org.alvhdesk.localstack.LocalStack;

/** A database of its own and the topics of the test application, on real PostgreSQL and Kafka. */
public class TestInfra implements QuarkusTestResourceLifecycleManager {
  private static final AtomicInteger DATABASES = new AtomicInteger();

  @Override
  public Map<String, String> start() {
    // Kafka's client loads classes by name: the stack's, not the application's under test.
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(LocalStack.class.getClassLoader());
    try {
      LocalStack stack = LocalStack.shared();
      Database database = stack.createDatabase("kit" + DATABASES.incrementAndGet());
      stack.createTopics(Map.of("things", 1, "things.kit-test.dlq", 1, "out", 1));
      return settings(stack, database);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Override
  public void stop() {}

  private static Map<String, String> settings(LocalStack stack, Database database) {
    return Map.of(
        "ALVH_DB_URL_REACTIVE", database.reactiveUrl(),
        "ALVH_DB_URL_JDBC", database.jdbcUrl(),
        "ALVH_DB_OWNER", database.owner(),
        "ALVH_DB_OWNER_PASSWORD", database.ownerPassword(),
        "ALVH_DB_USER", database.user(),
        "ALVH_DB_PASSWORD", database.appPassword(),
        "ALVH_KAFKA", stack.kafka());
  }
}
