package org.alvhdesk.localstack;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/** One of the platform's Quarkus services, run from the build's output. */
final class ServicePart implements Part {
  private final PartName name;
  private final Checkout checkout;
  private final Ports ports;
  private final Map<String, String> environment;

  ServicePart(PartName name, Checkout checkout, Ports ports, Map<String, String> environment) {
    this.name = name;
    this.checkout = checkout;
    this.ports = ports;
    this.environment = environment;
  }

  @Override
  public PartName name() {
    return name;
  }

  @Override
  public int port() {
    return ports.of(name);
  }

  @Override
  public List<PartName> needs() {
    // Not Keycloak: services check tokens lazily, so the two slow starts run side by side.
    return name == PartName.UI
        ? List.of(PartName.KAFKA)
        : List.of(PartName.POSTGRESQL, PartName.KAFKA);
  }

  @Override
  public void prepare(Steps steps) {
    var jar = checkout.serviceApp(name).resolve("quarkus-run.jar");
    if (!Files.exists(jar)) {
      throw new StackException(
          name.id() + " is not built: " + jar + " is missing; run ./alvh demo");
    }
  }

  @Override
  public ChildProcess.Command command() {
    return JavaCommand.of(
        List.of(
            "-Xms32m", "-Xmx256m", "-Djava.util.logging.manager=org.jboss.logmanager.LogManager"),
        List.of("-jar", checkout.serviceApp(name).resolve("quarkus-run.jar").toString()),
        environment);
  }

  @Override
  public boolean isUp() {
    return Probes.http(port(), "/q/health/ready");
  }
}
