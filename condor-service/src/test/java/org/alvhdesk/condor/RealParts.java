package org.alvhdesk.condor;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.alvhdesk.localstack.LocalStack;
import org.alvhdesk.localstack.PartName;

/** PostgreSQL and Kafka as the launcher starts them, with the service's own database and roles. */
public class RealParts implements QuarkusTestResourceLifecycleManager {
  @Override
  public Map<String, String> start() {
    return LocalStack.shared().environment(PartName.CONDOR);
  }

  @Override
  public void stop() {
    // Shared by all tests of this JVM; stops with it.
  }
}
